// Fixes that join two blocks which are there.
import { chooseConnectionLogicalId } from '../../catalog/logical-id.ts';
import { ConnectionId } from '../../design/ids.ts';
import type { Design } from '../../design/schema.ts';
import type { EditCall } from '../../edits/edit-call.ts';
import type { BlockView } from '../define-rule.ts';

export function connecting(
  { block: from }: BlockView,
  kind: string,
  { block: to }: BlockView,
  design: Design,
): EditCall {
  const stem = `${from.id}-${kind}-${to.id}`;
  let id = stem;
  for (let number = 2; Object.hasOwn(design.connections, id); number += 1) id = `${stem}-${number}`;
  return {
    edit: 'add-connection',
    args: {
      id: ConnectionId.parse(id),
      kind,
      from: from.id,
      to: to.id,
      logicalId: chooseConnectionLogicalId(design, from, to),
      properties: {},
    },
  };
}
