import type { BlockId, ConnectionId } from '../design/ids.ts';

/** Something in the design that has no place in a template yet. */
export interface CompileProblem {
  readonly code:
    | 'unknown-type'
    | 'unknown-kind'
    | 'unfit-connection'
    | 'bad-property'
    | 'mistake'
    | 'incomplete'
    | 'logical-id-collision'
    | 'clash'
    | 'override-without-resource'
    | 'dangling-connection'
    | 'resource-cycle'
    | 'stack-cycle'
    | 'stack-too-large'
    | 'bad-parameter'
    | 'environments-conflict';
  readonly message: string;
  readonly hint: string;
  readonly blocks: readonly BlockId[];
  readonly connections: readonly ConnectionId[];
}

/** Adds a problem of one block or connection. */
export type Report = (code: CompileProblem['code'], message: string, hint: string) => void;
