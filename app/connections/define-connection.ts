import type { z } from 'zod';
import type { ConnectionScope } from '../catalog/traits/resource.ts';
import type { Handles, TraitFacts } from '../catalog/traits.ts';

export interface ConnectionDefinition<P extends z.ZodObject = z.ZodObject> {
  readonly kind: string;
  /** "reads and writes" */
  readonly label: string;
  /** One sentence for the connection menu. */
  readonly summary: string;
  /** The sender waits for the answer. */
  readonly synchronous: boolean;
  readonly arrows: 'to' | 'both';
  /** Two blocks may be joined by several of this kind: routes with different paths. */
  readonly repeatable?: true;
  /** Nothing flows along it: one end watches the other, or names it. */
  readonly aside?: true;
  /** Compiled after the others, because it builds on what they add. */
  readonly compiledLast?: true;
  readonly properties: P;
  /**
   * How likely it is that somebody who joins these two means this kind: 0 never, 1 possible,
   * higher is offered first.
   */
  fits(from: TraitFacts, to: TraitFacts): number;
  /** Whether a property means anything between these two; absent: all do. The others aren't shown. */
  concerns?(property: string, from: TraitFacts, to: TraitFacts): boolean;
  /** Text on the line instead of the label: a route's path. */
  text?(properties: z.output<P>): string;
  compile(properties: z.output<P>, from: Handles, to: Handles, scope: ConnectionScope): void;
}

export const defineConnection = <P extends z.ZodObject>(
  definition: ConnectionDefinition<P>,
): ConnectionDefinition<P> => definition;
