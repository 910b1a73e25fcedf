import type { BlockId } from '#app/design/ids.ts';
import type { Block, Point, Size } from '#app/design/schema.ts';

/** A block, a container with what it holds, or a microservice with what it owns there. */
export interface Node {
  readonly id: string;
  readonly block: Block | undefined;
  readonly inside: readonly Node[];
}

export interface Sized {
  readonly size: Size;
  /** From its upper left corner: itself and all it holds. */
  readonly at: ReadonlyMap<string, Point>;
  readonly sizes: ReadonlyMap<BlockId, Size>;
}

export interface Child {
  readonly child: Node;
  readonly sized: Sized;
}
