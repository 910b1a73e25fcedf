import type { z } from 'zod';
import type { BlockDefinition, Signals } from '../catalog/define-block.ts';
import type { TraitFacts } from '../catalog/traits.ts';
import type { Compilation } from '../compiler/compile.ts';
import type { ConnectionDefinition } from '../connections/define-connection.ts';
import type { BlockId, ConnectionId } from '../design/ids.ts';
import type { Block, Connection, Severity } from '../design/schema.ts';
import type { EditCall } from '../edits/edit-call.ts';
import type { Graph } from '../graph/graph.ts';

export const AREAS = {
  topology: 'Topology',
  resilience: 'Resilience',
  network: 'Network',
  security: 'Security',
  operations: 'Operations',
  lifecycle: 'Lifecycle',
  template: 'Template',
} as const;
export type Area = keyof typeof AREAS;

/** Undoable edits that make a finding go away. Data, so that it crosses the worker's border. */
export interface Fix {
  /** In the imperative, naming what changes: "Give charge a timeout of 30 s". */
  readonly title: string;
  readonly edits: readonly EditCall[];
}

export interface Problem {
  /** What happens, naming the blocks and the numbers, then what to do. */
  readonly message: string;
  readonly blocks: readonly BlockId[];
  readonly connections?: readonly ConnectionId[];
  readonly fixes?: readonly Fix[];
  /** Where this one is better or worse than the rule usually is. */
  readonly severity?: Severity;
}

/** A block with what its definition knows about it; properties have their defaults. */
export interface BlockView {
  readonly block: Block;
  readonly definition: BlockDefinition | undefined;
  readonly traits: TraitFacts;
  readonly signals: Signals;
}

export interface ConnectionView {
  readonly connection: Connection;
  readonly definition: ConnectionDefinition | undefined;
  readonly from: BlockView;
  readonly to: BlockView;
  readonly synchronous: boolean;
}

/** What a rule may look at. */
export interface RuleContext {
  readonly graph: Graph;
  readonly compilation: Compilation;
  readonly blocks: readonly BlockView[];
  readonly connections: readonly ConnectionView[];
  view(id: BlockId): BlockView | undefined;
  /** The block's properties, typed, if it is of this type. */
  properties<P extends z.ZodObject>(
    definition: BlockDefinition<P>,
    block: Block,
  ): z.output<P> | undefined;
  /** This rule's threshold: the design's own, else the rule's. */
  readonly threshold: number;
  /** ISO date; rules about lifecycles compare with it. */
  readonly today: string;
  /** Whose design is looked at: one environment's, or of a design that has none. */
  readonly environment: string | undefined;
}

export interface RuleDefinition {
  /** The file's name. */
  readonly id: string;
  readonly title: string;
  readonly area: Area;
  readonly severity: Severity;
  /** Why it matters, in one or two sentences. */
  readonly why: string;
  readonly source: { readonly title: string; readonly url: string };
  /** A number the design may tune, and what it counts. */
  readonly threshold?: { readonly default: number; readonly unit: string };
  check(context: RuleContext): readonly Problem[];
}

export const defineRule = (definition: RuleDefinition): RuleDefinition => definition;
