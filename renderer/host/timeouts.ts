import type { MethodName } from '#app/host/contract.ts';

const QUICK_MS = 30_000;

/** Calls that wait for a person or for AWS, and so end when they end. */
const patient: ReadonlySet<MethodName> = new Set([
  'files.chooseOpen',
  'files.chooseSave',
  'accounts.identity',
  'deploy.describe',
  'deploy.plan',
  'deploy.abandon',
  'deploy.execute',
  'deploy.cancel',
  'deploy.delete',
  // The validator has a time limit of its own and a better message.
  'validator.validate',
] satisfies readonly MethodName[]);

/** How long a call may take, in milliseconds; undefined: as long as it likes. */
export const timeoutOf = (name: MethodName): number | undefined =>
  patient.has(name) ? undefined : QUICK_MS;
