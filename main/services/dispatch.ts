// The boundary both transports share: what comes from a window is parsed before a handler sees it,
// what goes back is parsed too, and a handler that throws answers with a failure.
import { z } from 'zod';
import { contract, type Handlers, type MethodName } from '#app/host/contract.ts';
import { fail, ok, type Result } from '#app/result.ts';
import type { Log } from './service.ts';

export type Dispatch = (method: string, input: unknown, client: string) => Promise<Result<unknown>>;

export function createDispatch(handlers: Handlers, log: Log): Dispatch {
  return async (method, input, client) => {
    if (!isMethod(method))
      return fail(
        'unknown-method',
        `There is no method "${method.slice(0, 100)}".`,
        'The window and the host are of different versions: restart Stackwright.',
      );
    const parsed = contract[method].input.safeParse(input);
    if (!parsed.success)
      return fail('bad-request', `${method}: ${z.prettifyError(parsed.error).slice(0, 2000)}`);
    try {
      // One handler has one input type; over the union of all methods TypeScript asks for every
      // input at once. The schema of this very method has just parsed it.
      const handle = handlers[method] as (
        input: unknown,
        client: string,
      ) => Promise<Result<unknown>>;
      const result = await handle(parsed.data, client);
      return result.ok ? ok(contract[method].output.parse(result.value)) : result;
    } catch (error) {
      log.error(`${method} failed unexpectedly`, error);
      return fail(
        'internal',
        `Something went wrong inside Stackwright (${method}).`,
        'Your work is still here. The log has the details; please report it with them.',
      );
    }
  };
}

function isMethod(name: string): name is MethodName {
  return Object.hasOwn(contract, name) && contract[name as MethodName].type === 'method'; // just checked
}
