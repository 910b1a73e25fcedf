import { counted } from '#app/counted.ts';
import type { Change, Outcome, StackEvent } from '#app/host/deploy.ts';
import { columns } from './columns.ts';

/** The block that made a resource, by the resource's logical id. */
export type NameOf = (logicalId: string) => string | undefined;

export const describeChanges = (
  stack: string,
  creates: boolean,
  changes: readonly Change[],
  nameOf: NameOf,
): string =>
  [
    `${creates ? 'Create' : 'Update'} ${stack}: ${changes.length === 0 ? 'only what it puts out' : counted(changes.length, 'change')}`,
    columns(
      changes.map((change) => [
        actionOf(change),
        labelOf(change.logicalId, nameOf),
        change.type,
        change.properties.join(', '),
      ]),
    ),
  ].join('\n');

function actionOf({ action, replacement }: Change): string {
  if (action !== 'Modify') return action;
  if (replacement === 'True') return 'Replace';
  return replacement === 'Conditional' ? 'Modify or replace' : 'Modify';
}

export const describeEvent = (
  { at, status, logicalId, type, reason }: StackEvent,
  nameOf: NameOf,
): string =>
  [at.slice(11, 19), status.padEnd(20), labelOf(logicalId, nameOf), type, reason]
    .filter(Boolean)
    .join('  ');

export const describeOutcome = (stack: string, outcome: Outcome, nameOf: NameOf): string =>
  outcome.state === 'complete'
    ? `${stack}: ${outcome.status}`
    : [
        `${stack}: ${outcome.status}`,
        ...outcome.causes.map(
          ({ logicalId, type, status, reason }) =>
            `${labelOf(logicalId, nameOf)} (${type}) ${status}: ${reason}`,
        ),
      ].join('\n');

function labelOf(logicalId: string, nameOf: NameOf): string {
  const name = nameOf(logicalId);
  return name && name !== logicalId ? `${logicalId} (${name})` : logicalId;
}
