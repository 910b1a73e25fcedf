// What a design really makes, for rules that raw blocks and overrides may break as well as blocks.
import type { Value, ValueObject } from '../../cloudformation/template.ts';
import type { Compilation } from '../../compiler/compile.ts';
import type { BlockId, ConnectionId } from '../../design/ids.ts';
import type { Block } from '../../design/schema.ts';
import { isObject } from '../../json.ts';
import { onceFor } from '../../once-for.ts';
import type { BlockView, Fix, TemplateContext } from '../define-rule.ts';

export interface Made {
  readonly logicalId: string;
  readonly properties: ValueObject;
  /** The block that made it, or that the connection leads to. */
  readonly view: BlockView;
  readonly connection?: ConnectionId;
}

/** The resources of a type in all stacks, but those of nobody. */
export const madeOf = (type: string, context: TemplateContext): readonly Made[] =>
  (byType(context.compilation).get(type) ?? []).flatMap(([logicalId, properties]) => {
    const author = authorIn(logicalId, context);
    return author ? [{ logicalId, properties, ...author }] : [];
  });

/** Who made a resource; nothing for one of nobody's. */
export function authorIn(
  logicalId: string,
  { compilation, graph, view: viewOf }: TemplateContext,
): Pick<Made, 'view' | 'connection'> | undefined {
  const author = compilation.sourceMap.authors[logicalId];
  const line = author?.connection && graph.design.connections[author.connection];
  const block: BlockId | undefined = author?.block ?? line?.to;
  const view = block && viewOf(block);
  return view && { view, ...(line && { connection: line.id }) };
}

type Listed = readonly [logicalId: string, properties: ValueObject];

/** Many rules ask for a few resources of thousands. */
const byType = onceFor((compilation: Compilation): ReadonlyMap<string, readonly Listed[]> => {
  const index = new Map<string, Listed[]>();
  for (const { template } of compilation.stacks)
    for (const [logicalId, { Type, Properties = {} }] of Object.entries(template.Resources)) {
      const list = index.get(Type);
      if (list) list.push([logicalId, Properties]);
      else index.set(Type, [[logicalId, Properties]]);
    }
  return index;
});

/** The fix where the block is the resource: its properties are the template's. */
export const setRaw = (
  { view, connection }: Made,
  type: string,
  title: string,
  values: Block['properties'],
): readonly Fix[] =>
  view.block.type === type && !connection && view.block.overrides === undefined
    ? [{ title, edits: [{ edit: 'set-properties', args: { id: view.block.id, values } }] }]
    : [];

export const listOf = (value: Value | undefined): readonly Value[] =>
  Array.isArray(value) ? value : [];

export const recordOf = (value: Value | undefined): ValueObject => (isObject(value) ? value : {});
