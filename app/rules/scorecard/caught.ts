// A workflow says itself what it does when a step fails: a state that catches errors goes on without
// the answer.
import { stateMachine } from '../../catalog/blocks/messaging/state-machine.ts';
import { variableStem } from '../../compiler/variable-stem.ts';
import type { Block } from '../../design/schema.ts';
import { isObject } from '../../json.ts';
import type { SharedContext } from '../context.ts';
import type { ConnectionView } from '../define-rule.ts';

/** Whether every state of a workflow that asks this block catches its failure. */
export function isCaught({ from, to }: ConnectionView, context: SharedContext): boolean {
  const definition = context.properties(stateMachine, from.block)?.definition;
  if (!definition) return false;
  const asking = tasksOf(from.block, definition).filter(({ text }) =>
    text.includes(`\${${variableStem(to.block.logicalId)}_`),
  );
  return asking.length > 0 && asking.every(({ caught }) => caught);
}

interface Task {
  /** What it is given and whom it asks, as written. */
  readonly text: string;
  readonly caught: boolean;
}

/** Records are immutable: a definition is read once. */
const known = new WeakMap<Block, readonly Task[]>();

function tasksOf(block: Block, definition: string): readonly Task[] {
  const found = known.get(block) ?? parsed(definition);
  known.set(block, found);
  return found;
}

function parsed(definition: string): readonly Task[] {
  try {
    const value: unknown = JSON.parse(definition);
    return isObject(value) ? tasksIn(value, false) : [];
  } catch {
    return []; // the inspector says what is wrong with it
  }
}

/** Branches of a parallel state and the body of a map are caught where the whole is. */
function tasksIn(
  { States: states }: { readonly [key: string]: unknown },
  caughtOutside: boolean,
): readonly Task[] {
  if (!isObject(states)) return [];
  return Object.values(states)
    .filter(isObject)
    .flatMap((state) => {
      const caught = caughtOutside || (Array.isArray(state.Catch) && state.Catch.length > 0);
      const branches = Array.isArray(state.Branches) ? state.Branches : [];
      const inner = [...branches, state.ItemProcessor, state.Iterator].filter(isObject);
      const { Resource, Arguments, Parameters } = state;
      const own =
        state.Type === 'Task'
          ? [{ text: JSON.stringify([Resource, Arguments, Parameters]), caught }]
          : [];
      return [...own, ...inner.flatMap((machine) => tasksIn(machine, caught))];
    });
}
