import { ok } from '#app/result.ts';
import type { Service, ServiceDeps } from '../service.ts';
import { forkChild, type StartChild } from './start-child.ts';
import { validateWithGuard } from './validate-with-guard.ts';
import { createValidator } from './validator.ts';

/** The validator alone takes some 450 MB; WASM itself stops at 4 GB. In bytes. */
export const MEMORY_LIMIT = 1_500_000_000;

export interface ValidatorServiceOptions {
  /** The child's entry: `child.ts` beside this file in a checkout, its bundle when built. */
  readonly childFile: string;
  /** For a host where Node's fork is not to be had. Called with the memory limit in bytes. */
  readonly startChild?: (childFile: string, memoryLimit: number) => StartChild;
}

/** A window's newer request takes the place of its older one: `validator-superseded`. */
export function createValidatorService(
  _deps: ServiceDeps,
  { childFile, startChild = forkChild }: ValidatorServiceOptions,
): Service<'validator.validate'> {
  const validator = createValidator({ start: startChild(childFile, MEMORY_LIMIT) });
  const latest = new Map<string, AbortController>();
  return {
    handlers: {
      'validator.validate': async ({ text, guard }, client) => {
        latest.get(client)?.abort();
        const mine = new AbortController();
        latest.set(client, mine);
        const before = performance.now();
        const result = await validateWithGuard(validator, text, guard, mine.signal);
        if (latest.get(client) === mine) latest.delete(client);
        return result.ok
          ? ok({ findings: [...result.value], milliseconds: performance.now() - before })
          : result;
      },
    },
    clientGone: (client) => latest.get(client)?.abort(),
    close: async () => validator.close(),
  };
}
