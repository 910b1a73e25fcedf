// The design document. Everything else in Stackwright is a function of it.
//
// Every object is loose: what a newer or another tool wrote beside our fields is kept and written
// back. A block of a type we don't know is an ordinary record here.
import { z } from 'zod';
import { Json } from '../json.ts';
import { EnvironmentName, Environments, Parameter } from './environments.ts';
import { BlockId, ConnectionId, LogicalId, ParameterId, WaiverId } from './ids.ts';

export const FORMAT = 'stackwright';
export const CURRENT_VERSION = 1;

/** Pixels at 100 % zoom; relative to the parent block's top left corner, or to the canvas. */
export const Point = z.looseObject({ x: z.number(), y: z.number() });
export type Point = z.infer<typeof Point>;

/** Pixels at 100 % zoom. Only containers and notes have a size of their own. */
export const Size = z.looseObject({ width: z.number().positive(), height: z.number().positive() });
export type Size = z.infer<typeof Size>;

export const Severity = z.enum(['error', 'warning', 'info']);
export type Severity = z.infer<typeof Severity>;

/** `{ "": { "Tags.0.Value": 1 } }`: resource suffix ('' for the main one) → dotted property path → value. */
const Overrides = z.record(z.string(), z.record(z.string(), Json));
/** What one environment has otherwise than the others, at a block or a connection. */
const Variation = z.looseObject({
  /** False: it isn't there in this environment, nor is what can't be without it. */
  enabled: z.boolean().optional(),
  /** Win over the properties all environments share; null is the default, whatever those say. */
  properties: z.record(z.string(), Json).optional(),
});
export type Variation = z.infer<typeof Variation>;

const Variations = z.record(EnvironmentName, Variation);

export const Block = z.looseObject({
  id: BlockId,
  /** A curated type such as `sqs-queue`, or a CloudFormation type such as `AWS::SQS::Queue`. */
  type: z.string().min(1),
  name: z.string(),
  logicalId: LogicalId,
  /** Placement: the container this block sits in. */
  parent: BlockId.optional(),
  /** Ownership: the microservice this block belongs to, wherever it sits. */
  owner: BlockId.optional(),
  position: Point,
  size: Size.optional(),
  /** Among those with the same parent: the higher lies over the lower. 0 when absent. */
  order: z.number().int().optional(),
  /** Stays where it is, whatever the hand or the arranging does; can't be deleted on the canvas. */
  locked: z.boolean().optional(),
  /** Arranging leaves it where it is. */
  pinned: z.boolean().optional(),
  /** A container or microservice drawn as one block, with the connections of all inside it. */
  collapsed: z.boolean().optional(),
  /** What the user chose, raw; defaults come from the block's definition. */
  properties: z.record(z.string(), Json).default({}),
  /**
   * The escape hatch: resource suffix ('' for the main one) → dotted property path → value. Wins
   * over whatever the block and its connections generate.
   */
  overrides: Overrides.optional(),
  /** Of a raw block: what its resource has beside its properties (`DependsOn`, `DeletionPolicy` …). */
  attributes: z.record(z.string(), Json).optional(),
  /** By the environment's name. One that the design doesn't have is kept and changes nothing. */
  environments: Variations.optional(),
  notes: z.string().optional(),
});
export type Block = z.infer<typeof Block>;

/** What somebody changed by hand of what a connection generates by itself. */
export const Amendments = z.looseObject({
  /** Actions it grants by itself, and may not. */
  withheld: z.array(z.string()).optional(),
  /** Actions it grants besides, on the resources its own statements are about. */
  granted: z.array(z.string()).optional(),
  /** Variables by their generated names: the names the code reads instead. */
  variables: z.record(z.string(), z.string()).optional(),
});
export type Amendments = z.infer<typeof Amendments>;

export const Side = z.enum(['top', 'right', 'bottom', 'left']);
export type Side = z.infer<typeof Side>;

/** Where a line ends at a block: the side, and how far along it, from 0 (left, top) to 1. */
export const Port = z.looseObject({ side: Side, at: z.number().min(0).max(1).optional() });
export type Port = z.infer<typeof Port>;

/** What a hand decided of a line. What it leaves open is routed. */
export const Steering = z.looseObject({
  from: Port.optional(),
  to: Port.optional(),
  /** Where it has to pass, in order, on the canvas (not relative to a container). */
  points: z.array(Point).optional(),
});
export type Steering = z.infer<typeof Steering>;

export const Connection = z.looseObject({
  id: ConnectionId,
  /** A connection kind such as `calls`. */
  kind: z.string().min(1),
  from: BlockId,
  to: BlockId,
  logicalId: LogicalId,
  /** What stands on its line instead of what its kind says. */
  label: z.string().optional(),
  steering: Steering.optional(),
  properties: z.record(z.string(), Json).default({}),
  /** The escape hatch for the resources it makes, as a block's. */
  overrides: Overrides.optional(),
  amendments: Amendments.optional(),
  /** As a block's. */
  environments: Variations.optional(),
});
export type Connection = z.infer<typeof Connection>;

/** A finding somebody decided to live with. Counted, never hidden. */
export const Waiver = z.looseObject({
  id: WaiverId,
  rule: z.string().min(1),
  block: BlockId.optional(),
  connection: ConnectionId.optional(),
  reason: z.string().min(1),
  author: z.string().optional(),
  /** ISO date (yyyy-mm-dd) after which the finding counts again. */
  expires: z.iso.date().optional(),
});
export type Waiver = z.infer<typeof Waiver>;

/** One stack for everything, one for each microservice, or those nested in a root. */
export const StackLayout = z.enum(['single', 'nested', 'per-service']);
export type StackLayout = z.infer<typeof StackLayout>;

/** How a value gets from one stack to another. */
export const Crossing = z.enum(['parameter', 'export', 'stack-output']);
export type Crossing = z.infer<typeof Crossing>;

/** Which way lines run when the design is arranged. */
export const LayoutDirection = z.enum(['right', 'down']);
export type LayoutDirection = z.infer<typeof LayoutDirection>;

export const Settings = z.looseObject({
  /** What the stack is called when it is deployed; the design's name, hyphenated, when absent. */
  stackName: z.string().optional(),
  stacks: z
    .looseObject({ layout: StackLayout.optional(), crossing: Crossing.optional() })
    .optional(),
  /** For arranging; without a direction each part goes whichever way suits it. */
  layout: z.looseObject({ direction: LayoutDirection.optional() }).optional(),
  /** Where the design is deployed to, in order; absent: one place, without a name. */
  environments: Environments.optional(),
  /** Rule id → severity and threshold of this design's own. */
  rules: z
    .record(
      z.string(),
      z.looseObject({
        severity: Severity.or(z.literal('off')).optional(),
        threshold: z.number().optional(),
      }),
    )
    .optional(),
});
export type Settings = z.infer<typeof Settings>;

export const Design = z.looseObject({
  format: z.literal(FORMAT),
  version: z.literal(CURRENT_VERSION),
  name: z.string().min(1),
  description: z.string().optional(),
  settings: Settings.default({}),
  blocks: z.record(BlockId, Block),
  connections: z.record(ConnectionId, Connection),
  waivers: z.record(WaiverId, Waiver),
  parameters: z.record(ParameterId, Parameter).default({}),
});
export type Design = z.infer<typeof Design>;

/** The tables of a design whose records history, edits and files treat alike. */
export const TABLES = ['blocks', 'connections', 'waivers', 'parameters'] as const;
export type Table = (typeof TABLES)[number];

export const emptyDesign = (name: string): Design => ({
  format: FORMAT,
  version: CURRENT_VERSION,
  name,
  settings: {},
  blocks: {},
  connections: {},
  waivers: {},
  parameters: {},
});
