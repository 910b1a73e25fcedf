// The environment the design is looked at in: what the inspector shows and changes, what the canvas
// fades, what is analysed. One that was renamed or removed meanwhile is none.
import { blocksOff } from '#app/compiler/environments/in-environment.ts';
import type { Connection, Design } from '#app/design/schema.ts';
import { environmentNames } from '#app/design/variation.ts';
import { graphOf } from '../blocks/graph-of.ts';
import { useDesign } from '../store/design-store.ts';
import { useSession } from '../store/session-store.ts';

const known = (design: Design, name: string | undefined): string | undefined =>
  name !== undefined && environmentNames(design).includes(name) ? name : undefined;

export function useEnvironment(): string | undefined {
  const chosen = useSession(({ environment }) => environment);
  return useDesign(({ design }) => known(design, chosen));
}

export const currentEnvironment = (): string | undefined =>
  known(useDesign.getState().design, useSession.getState().environment);

const found = new WeakMap<Design, Map<string, ReadonlySet<string>>>();

/** Looked up for every block that is drawn, and found once for each version of the design. */
function offIn(design: Design, environment: string): ReadonlySet<string> {
  const inside = found.get(design) ?? new Map<string, ReadonlySet<string>>();
  found.set(design, inside);
  const off = inside.get(environment) ?? blocksOff(graphOf(design), environment);
  inside.set(environment, off);
  return off;
}

/** The blocks that aren't there in the environment that is looked at. */
export function blocksOffNow(): ReadonlySet<string> {
  const environment = currentEnvironment();
  return environment === undefined ? NONE : offIn(useDesign.getState().design, environment);
}

const NONE: ReadonlySet<string> = new Set();

/** The block isn't there in the environment that is looked at. */
export function useBlockOff(id: string): boolean {
  const environment = useEnvironment();
  return useDesign(({ design }) => environment !== undefined && offIn(design, environment).has(id));
}

export function useConnectionOff(connection: Connection | undefined): boolean {
  const environment = useEnvironment();
  return useDesign(({ design }) => {
    if (environment === undefined || !connection) return false;
    const off = offIn(design, environment);
    return (
      connection.environments?.[environment]?.enabled === false ||
      off.has(connection.from) ||
      off.has(connection.to)
    );
  });
}
