// What is wrong in some environments only is mended there: a standby that production needs is nothing
// that tests should pay for.
import type { Block, Connection, Design } from '../design/schema.ts';
import type { EditCall } from '../edits/edit-call.ts';
import type { Fix } from './define-rule.ts';
import { listed } from './wording.ts';

/** `where`: environments that need the fix; `others`: those that are to stay as they are. */
export const sparing = (
  fixes: readonly Fix[],
  where: readonly string[],
  others: readonly string[],
  design: Design,
): readonly Fix[] =>
  fixes.map(({ title, edits }) => {
    const there = edits.map((call) => editsIn(call, where, others, design));
    return there.every(([only], index) => only === edits[index])
      ? { title, edits }
      : { title: `${title} in ${listed(where)}`, edits: there.flat() };
  });

function editsIn(
  call: EditCall,
  where: readonly string[],
  others: readonly string[],
  { blocks, connections }: Design,
): readonly EditCall[] {
  if (call.edit !== 'set-properties' && call.edit !== 'set-connection-properties') return [call];
  const { id, values } = call.args;
  const table: { readonly [id: string]: Block | Connection } =
    call.edit === 'set-properties' ? blocks : connections;
  const record = table[id];
  // What isn't in the design yet comes with this fix, and is everywhere.
  if (!record) return [call];
  const changes = (environment: string): boolean => {
    const own = record.environments?.[environment]?.properties ?? {};
    return Object.keys(values).some((name) => !Object.hasOwn(own, name));
  };
  // Where the others have values of their own, the shared one is theirs who need the fix.
  if (!others.some(changes)) return [call];
  const of = call.edit === 'set-properties' ? { block: id } : { connection: id };
  return where.map((environment) => ({
    edit: 'set-environment-properties',
    args: { environment, ...of, values },
  }));
}
