import type { Host } from '#app/host/contract.ts';

/**
 * `connecting` at first; `open`; `lost`: trying again; `refused`: the host does not take our
 * token, so trying again is no use; `closed`: this side hung up.
 */
export type ConnectionState = 'connecting' | 'open' | 'lost' | 'refused' | 'closed';

/** A host whose connection can be watched, so that the window can say when it is cut off. */
export interface ConnectedHost extends Host {
  readonly transport: 'electron' | 'loopback';
  connection(): ConnectionState;
  /** Returns what ends the subscription. */
  onConnection(listener: (state: ConnectionState) => void): () => void;
}
