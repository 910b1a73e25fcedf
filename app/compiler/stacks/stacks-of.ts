import type { Template } from '../../cloudformation/template.ts';
import type { Crossing, Settings, StackLayout } from '../../design/schema.ts';
import type { Graph } from '../../graph/graph.ts';
import { commentsOf } from '../comments.ts';
import type { CompileProblem } from '../problems.ts';
import type { SourceMap } from '../source-map.ts';
import { divide } from './divide.ts';
import type { Stack } from './stack.ts';

interface Compiled {
  readonly template: Template;
  readonly sourceMap: SourceMap;
  readonly problems: readonly CompileProblem[];
}

/** The stacks a design asks for. `name`: what the single one, or the root, is deployed as. */
export function stacksOf(
  graph: Graph,
  name: string,
  { template, sourceMap, problems }: Compiled,
): Omit<Compiled, 'template'> & {
  readonly stacks: readonly Stack[];
  readonly layout: StackLayout;
} {
  const { layout, crossing } = chosenStacks(graph.design.settings);
  if (layout !== 'single' && Object.keys(template.Resources).length > 0) {
    const divided = divide(template, sourceMap, graph, { layout, crossing, name });
    return { ...divided, layout, problems: [...problems, ...divided.problems] };
  }
  const single: Stack = {
    key: 'single',
    name,
    role: 'single',
    template,
    comments: commentsOf(template, sourceMap, graph),
    needs: [],
    wires: [],
  };
  return { stacks: [single], layout: 'single', sourceMap, problems };
}

/**
 * A root passes values on by itself. Stacks deployed one by one import them, so that nobody has to
 * and nobody can delete what others use.
 */
export function chosenStacks({ stacks = {} }: Pick<Settings, 'stacks'>): {
  readonly layout: StackLayout;
  readonly crossing: Crossing;
} {
  const { layout = 'single' } = stacks;
  return { layout, crossing: stacks.crossing ?? (layout === 'nested' ? 'parameter' : 'export') };
}
