import type { Access } from '../catalog/traits/code.ts';
import type { ConnectionScope } from '../catalog/traits/resource.ts';
import type { Handles } from '../catalog/traits.ts';
import { handOver } from './hand-over.ts';
import { reach } from './reach.ts';

/** Code that uses a store, with the rights of one level of access and no more. */
export function accessStore(
  access: Access,
  from: Handles,
  to: Handles,
  scope: ConnectionScope,
): void {
  // An end without its handle couldn't be compiled, and has said why.
  if (!from.codeHost || !to.store) return;
  const { store } = to;
  handOver(
    from.codeHost,
    { statements: store.statements(access), variables: store.variables },
    scope,
  );
  reach(from, store.door, scope);
}
