import { BlockId, ConnectionId } from '#app/design/ids.ts';

/** Short enough to read in a diff, long enough never to meet its like in one design. */
export const newId = (): string => crypto.randomUUID().replaceAll('-', '').slice(0, 12);

export const newBlockId = (): BlockId => BlockId.parse(newId());
export const newConnectionId = (): ConnectionId => ConnectionId.parse(newId());
