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

/** What every check may know besides the design. */
export interface Circumstances {
  /** ISO date; rules about lifecycles compare with it. */
  readonly today: string;
  /** Whose design is looked at: one environment's, or of a design that has none. */
  readonly environment: string | undefined;
  /** People depend on it: not an environment for development or tests. */
  readonly production: boolean;
}

/**
 * What may be asked from where one block or connection stands. Each answer is remembered: the check is
 * made again when one of them has changed, and only then.
 */
export interface NearContext extends Circumstances {
  view(id: BlockId): BlockView | undefined;
  /** Connections that end here, in stable order; damaged ones without a second end aren't there. */
  incoming(id: BlockId): readonly ConnectionView[];
  outgoing(id: BlockId): readonly ConnectionView[];
  /** The containers around it, nearest first. */
  ancestorsOf(id: BlockId): readonly BlockView[];
  childrenOf(id: BlockId): readonly BlockView[];
  /** The microservice that owns it: its own, else its containers'. */
  ownerOf(id: BlockId): BlockView | undefined;
  /** Blocks that name this microservice as their owner. */
  ownedBy(id: BlockId): readonly BlockView[];
  /** Blocks whose values name this block's id (a cluster it runs in) or logical id (a Ref). */
  namedBy(name: string): readonly BlockView[];
  /** The block's properties, typed, if it is of this type. */
  properties<P extends z.ZodObject>(
    definition: BlockDefinition<P>,
    block: Block,
  ): z.output<P> | undefined;
  /** This rule's threshold: the design's own, else the rule's. */
  readonly threshold: number;
}

/** What a rule about the design as a whole may look at. */
export interface RuleContext extends NearContext {
  readonly graph: Graph;
  readonly blocks: readonly BlockView[];
  readonly connections: readonly ConnectionView[];
}

/** What a rule about what is deployed may look at. */
export interface TemplateContext extends RuleContext {
  readonly compilation: Compilation;
}

interface RuleFacts {
  /** The file's name. */
  readonly id: string;
  readonly title: string;
  readonly area: Area;
  readonly severity: Severity;
  /** Why it matters, in one or two sentences. */
  readonly why: string;
  /** A team's own rule may cite something that has no address. */
  readonly source: { readonly title: string; readonly url?: string };
  /** The rule file a team's own rule is from. */
  readonly ruleFile?: string;
  /** A number the design may tune, and what it counts. */
  readonly threshold?: { readonly default: number; readonly unit: string };
}

/** Judges block by block, from what is near it: after an edit only those it can concern. */
export interface BlockRule extends RuleFacts {
  readonly judges: 'block';
  check(view: BlockView, context: NearContext): readonly Problem[];
}

export interface ConnectionRule extends RuleFacts {
  readonly judges: 'connection';
  check(view: ConnectionView, context: NearContext): readonly Problem[];
}

/** Needs the whole: cycles, chains, what most others do. In near-linear time. */
export interface DesignRule extends RuleFacts {
  readonly judges: 'design';
  /**
   * 'shape': it looks at names, owners, teams, traits and signals and at what is joined to what, at no
   * other property; an edit that leaves those as they are spares it.
   */
  readonly reads?: 'shape';
  check(context: RuleContext): readonly Problem[];
}

/** Looks at the resources the design compiles to, and therefore has to wait for the compiler. */
export interface TemplateRule extends RuleFacts {
  readonly judges: 'template';
  check(context: TemplateContext): readonly Problem[];
}

export type RuleDefinition = BlockRule | ConnectionRule | DesignRule | TemplateRule;

export const defineRule = <R extends RuleDefinition>(definition: R): R => definition;
