// Which stack's template is shown: the one that was chosen, or where the selection has most to show.
import type { Stack } from '#app/compiler/compile.ts';
import type { SourceMap } from '#app/compiler/source-map.ts';
import type { Selection } from '../store/session-store.ts';

/** The stack that holds what a selection made, if any does. */
export function stackOfSelection(
  { blocks, connections }: Selection,
  { authors }: SourceMap,
  stacks: readonly Stack[],
): string | undefined {
  let best: { readonly key: string; readonly count: number } | undefined;
  for (const { key, role, template, owner } of stacks) {
    if (role === 'root') continue;
    const made = Object.keys(template.Resources).filter((id) => {
      const author = authors[id];
      return (
        (author?.block !== undefined && blocks.includes(author.block)) ||
        (author?.connection !== undefined && connections.includes(author.connection))
      );
    }).length;
    const count = made + (owner && blocks.includes(owner) ? 1 : 0);
    if (count > (best?.count ?? 0)) best = { key, count };
  }
  return best?.key;
}

/** The stack in which a logical id is made, and not only taken from another. */
export const madeIn = (stacks: readonly Stack[], logicalId: string): Stack | undefined =>
  stacks.find(({ template }) => Object.hasOwn(template.Resources, logicalId)) ??
  stacks.find(
    ({ template, wires }) =>
      Object.hasOwn(template.Parameters ?? {}, logicalId) &&
      wires.every(({ parameter }) => parameter !== logicalId),
  );
