import { z } from 'zod';
import { field } from '../catalog/fields.ts';
import type { Access } from '../catalog/traits/code.ts';
import type { ConnectionScope } from '../catalog/traits/resource.ts';
import type { Handles, TraitFacts } from '../catalog/traits.ts';
import { handOver } from './hand-over.ts';
import { canReach, reach } from './reach.ts';

/** The same for every level of access. */
export const storeProperties = z.object({
  path: field(
    z
      .string()
      .regex(/^\/mnt\/[A-Za-z0-9_.-]{1,155}$/, 'a path such as /mnt/data')
      .default('/mnt/data'),
    {
      label: 'Path',
      help: 'Where the code finds the files. For file systems.',
      group: 'Files',
    },
  ),
});

/** A path is where files are mounted; other stores have none. */
export const concernsStore = (_property: string, _from: TraitFacts, to: TraitFacts): boolean =>
  to.store?.kind === 'files';

/** Files are mounted, and not everybody can. */
export const mayAccess = (from: TraitFacts, to: TraitFacts): boolean =>
  from.codeHost !== undefined &&
  to.store !== undefined &&
  canReach(from, to.store.access) &&
  (to.store.kind !== 'files' || from.mounts === true);

/** Code that uses a store, with the rights of one level of access and no more. */
export function accessStore(
  access: Access,
  { path }: z.output<typeof storeProperties>,
  from: Handles,
  to: Handles,
  scope: ConnectionScope,
): void {
  // An end without its handle couldn't be compiled, and has said why.
  if (!from.codeHost || !to.store) return;
  const { codeHost } = from;
  const { fileSystem, door, variables, readerVariables = variables } = to.store;
  handOver(
    codeHost,
    {
      statements: to.store.statements(access),
      variables: access === 'read' ? readerVariables : variables,
    },
    scope,
  );
  if (fileSystem) {
    if (codeHost.mount) {
      codeHost.mount(fileSystem, path, scope);
      codeHost.environment(`${scope.variableStem}_PATH`, path);
    } else
      scope.problem(
        `${scope.fromName} can't mount a file system, so it can't use ${scope.toName}.`,
        'Let a function or a service do it, or keep the files in a bucket.',
      );
  }
  reach(from, door, scope);
}
