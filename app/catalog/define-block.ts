import type { z } from 'zod';
import type { Block, Point, Size } from '../design/schema.ts';
import type { PropertyProblem } from './fields.ts';
import type { BlockScope, Handles, TraitFacts } from './traits.ts';

/** In palette order. */
export const CATEGORIES = {
  structure: 'Structure',
  compute: 'Compute',
  data: 'Data',
  networking: 'Networking and entry',
  messaging: 'Messaging and events',
  security: 'Security and identity',
  operations: 'Observability',
  delivery: 'Developer tools',
  actors: 'Actors and drawing',
  raw: 'All resource types',
} as const;
export type Category = keyof typeof CATEGORIES;

/** What rules may ask of any block, whatever its type. Absent: unknown or not applicable. */
export interface Signals {
  /** How long it may run or take to answer, in seconds. */
  readonly timeoutSeconds?: number;
  /** It keeps data that can't be made again. */
  readonly stateful?: boolean;
  /** Its data survives the deletion of the stack. */
  readonly keptOnDelete?: boolean;
  readonly backedUp?: boolean;
  readonly encrypted?: boolean;
  /** Copies that serve at the same time, at least. */
  readonly redundancy?: number;
  readonly scales?: boolean;
  /** Upper bound of what runs at once; absent: unbounded. */
  readonly concurrencyLimit?: number;
  /** Reachable from the internet. */
  readonly public?: boolean;
  readonly traced?: boolean;
  readonly healthChecked?: boolean;
  /** TLS on the way to it. */
  readonly encryptedInTransit?: boolean;
  /** Whatever it holds can't be made public by mistake. */
  readonly publicAccessBlocked?: boolean;
  /** What can't be delivered or processed is kept for somebody to look at. */
  readonly keepsFailures?: boolean;
  /** A deployment that fails is stopped and rolled back by itself. */
  readonly deploymentCircuitBreaker?: boolean;
  /** Many callers share few connections to what stands behind it. */
  readonly poolsConnections?: boolean;
  /** Id of the block whose data it passes on. */
  readonly standsBefore?: string;
  /** Copies of its data that are only read, where who only reads is sent. */
  readonly readCopies?: number;
  /** Who calls it starts it and goes on: nobody waits for it to end. */
  readonly onlyStarted?: boolean;
  /** Instance credentials are handed out to IMDSv2 only. */
  readonly imdsV2Only?: boolean;
  /** A key gets new material by itself. */
  readonly keyRotates?: boolean;
  /** It records what reaches it or what it does; absent where that is off at first. */
  readonly recorded?: boolean;
  /** It keeps the account's audit log; what that log lacks, in words: "calls in other Regions". */
  readonly audit?: { readonly gaps: readonly string[] };
  /** A container registry: whether its images are what was tested. */
  readonly images?: { readonly scanned: boolean; readonly immutable: boolean };
  /** Code that triggers itself is stopped. */
  readonly loopsStopped?: boolean;
  /** Answers tell browsers what not to do with them. */
  readonly securityHeaders?: boolean;
  /** Callers must prove who they are, each of them. */
  readonly authenticated?: boolean;
  /** How people sign in; what makes it weak, in words. */
  readonly signIn?: { readonly gaps: readonly string[] };
  /** It turns attacks away; what it lets through, in words: "known bad inputs". */
  readonly firewall?: { readonly gaps: readonly string[] };
  /** What runs inside may reach the internet only where somebody said so. */
  readonly egressLimited?: boolean;
  readonly runtime?: string;
  readonly engine?: { readonly name: string; readonly version: string };
  /** Days; absent: kept for ever. */
  readonly logRetentionDays?: number;
}

/** Looks after AWS's group styles; a VPC and its tiers have their own. */
export type ContainerLook = 'region' | 'account' | 'zone' | 'group' | 'on-premises';

export interface ContainerFacts {
  readonly look?: ContainerLook;
  /** Types it takes as children; nothing else may be dropped into it. Absent: any placeable block. */
  readonly only?: readonly string[];
  readonly size: Size;
  /** Room its border and heading need, in pixels. */
  readonly padding: {
    readonly top: number;
    readonly right: number;
    readonly bottom: number;
    readonly left: number;
  };
}

/** A block that is made together with its container. */
export interface InitialChild {
  readonly type: string;
  readonly name: string;
  readonly position: Point;
  readonly size?: Size;
  readonly properties: Block['properties'];
}

/** Another block of the same type, with its properties parsed. */
export interface Peer<V> {
  readonly name: string;
  readonly values: V;
}

export interface BlockDefinition<P extends z.ZodObject = z.ZodObject> {
  readonly type: string;
  /** "Lambda function" */
  readonly label: string;
  /** The short AWS name under a block's own: "Lambda". */
  readonly kind: string;
  readonly category: Category;
  /** File in assets/icons, without extension. */
  readonly icon: string;
  /** The icon where it depends on a property: a tier's. */
  iconFor?(properties: z.output<P>): string;
  /** One sentence for the palette. */
  readonly summary: string;
  /** Name of a new block, before a number is added. */
  readonly newName: string;
  /** AWS services it stands for. */
  readonly services: readonly string[];
  /** CloudFormation types it may make, by itself or with what is connected to it. */
  readonly resourceTypes: readonly string[];
  readonly properties: P;
  /**
   * What is wrong though each property alone is right: a sort key that is the partition key, a
   * subnet outside its VPC. The inspector refuses it, the compiler reports it; one that several
   * properties make together is about each of them (`mistake.ts`). `others`: the design's other
   * blocks of this type.
   */
  mistakes?(
    properties: z.output<P>,
    others: () => readonly Peer<z.output<P>>[],
  ): readonly PropertyProblem[];
  /** What a new block chooses besides its defaults, beside the others there are. */
  initially?(others: readonly Peer<z.output<P>>[]): Block['properties'];
  readonly traits: TraitFacts;
  readonly container?: ContainerFacts;
  /** Lies freely on the canvas with a size of its own: in no container, joined to nothing. */
  readonly drawing?: { readonly look: 'note' | 'image' | 'text'; readonly size: Size };
  readonly children?: readonly InitialChild[];
  /** Types of the containers it must sit in; absent: anywhere. */
  readonly within?: readonly string[];
  signals?(properties: z.output<P>): Signals;
  /** Short facts shown under the name on the canvas, e.g. "DLQ after 5 tries". */
  chips?(properties: z.output<P>): readonly string[];
  compile?(properties: z.output<P>, scope: BlockScope): Handles;
}

/** Keeps the schema's type through to `compile`, `signals` and whoever reads the block. */
export const defineBlock = <P extends z.ZodObject>(
  definition: BlockDefinition<P>,
): BlockDefinition<P> => definition;
