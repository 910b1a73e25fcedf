// What a block *is*. A connection kind joins traits, never block types, so that neither list grows
// with the other. Each trait has two sides: facts, known from the block's type alone (may these two
// be connected?), and a handle, made when the block is compiled (what does the connection add?).
import type { Statement } from '../cloudformation/policy.ts';
import type { Value, ValueObject } from '../cloudformation/template.ts';
import type { Suffix } from './suffixes.ts';

export const TIERS = ['public', 'private', 'isolated'] as const;
export type Tier = (typeof TIERS)[number];

export type Access = 'read' | 'write' | 'read-write';

/** A value a caller needs to find what it talks to, e.g. suffix `TABLE` → `ORDERS_TABLE`. */
export interface Variable {
  readonly suffix: string;
  readonly value: Value;
}

/** How a resource is reached over the network: its security group and the port it listens on. */
export interface NetworkDoor {
  readonly securityGroup: Value;
  readonly port: number;
  readonly vpcId: Value;
  /**
   * Opens the port to a caller's security group, once however many connections ask for it; to one
   * in another VPC it is a problem instead.
   */
  admit(caller: Networked, scope: ConnectionScope): void;
}

export interface CodeHost {
  /** Adds a statement to the role the code runs under. */
  grant(statement: Statement): void;
  /** Sets a variable the code can read. The name is complete: `ORDERS_TABLE`. */
  environment(name: string, value: Value): void;
  /** Logical ids of the policies that must exist before the code may rely on its grants. */
  readonly grantsIn: readonly string[];
}

export interface Callable {
  /** What the caller's role needs; none for what is reached over the network only. */
  readonly statements: readonly Statement[];
  readonly variables: readonly Variable[];
  readonly door?: NetworkDoor;
  /** Makes what callers find it by, e.g. a DNS name; asked for by the first of them. */
  expose?(): void;
}

export interface Store {
  statements(access: Access): readonly Statement[];
  readonly variables: readonly Variable[];
  readonly door?: NetworkDoor;
}

/** Takes messages from programs: topic, queue, later bus and stream. */
export interface Channel {
  readonly statements: readonly Statement[];
  readonly variables: readonly Variable[];
}

/** Runs when something happens: a function; later a state machine or a task. */
export interface Consumer {
  readonly arn: Value;
  readonly codeHost: CodeHost;
  /** Lets a service call it. `sourceArn` narrows that to one caller. */
  permit(scope: ConnectionScope, suffix: Suffix, principal: string, sourceArn: Value): Resource;
  /** Somebody invokes it without waiting: events it fails on must be kept somewhere. */
  invokedAsynchronously(): void;
}

export interface EventSource {
  /** What a program needs that fetches the events itself, where there is such a way. */
  readonly polling?: Channel;
  /** Makes whatever carries its events to the consumer. */
  deliver(consumer: Consumer, options: DeliveryOptions, scope: ConnectionScope): void;
}

export interface DeliveryOptions {
  readonly batchSize: number;
  readonly batchingWindow: number;
  readonly maximumConcurrency?: number | undefined;
  readonly partialBatchResponse: boolean;
  /** How often a stream's record is tried again before it is given up. */
  readonly maximumRetries: number;
  /** Only events whose object keys start with this; for buckets. */
  readonly prefix: string;
}

export interface Topic {
  readonly arn: Value;
  readonly fifo: boolean;
}

/** Can be subscribed to a topic. */
export interface Subscriber {
  readonly protocol: 'sqs' | 'lambda';
  /** Keeps messages in order. */
  readonly fifo: boolean;
  readonly endpoint: Value;
  /** Lets the topic deliver to it. */
  admit(topic: Value, scope: ConnectionScope): void;
}

export interface Route {
  /** `/catalog/*`; `/*` is everything. */
  readonly path: string;
  readonly method: string;
  /** Position among a load balancer's rules; lower wins. */
  readonly priority: number;
}

export interface Router {
  route(target: Routable, route: Route, scope: ConnectionScope): void;
}

/** What a router can send requests to. */
export type Routable =
  | { readonly as: 'function'; readonly consumer: Consumer; readonly invokeArn: Value }
  | {
      readonly as: 'tasks';
      readonly port: number;
      readonly healthCheckPath: string;
      readonly door: NetworkDoor;
      /** Puts the tasks of a service into a target group that `listener` serves. */
      register(targetGroup: Value, listenerRule: string): void;
    }
  | {
      readonly as: 'load-balancer';
      readonly listenerArn: Value;
      readonly subnetIds: readonly Value[];
      readonly door: NetworkDoor;
      /** The name its certificate is for, empty where nobody said; absent: it speaks plain HTTP. */
      readonly certifiedName?: string;
    };

/** A block that lives in subnets, once it is placed. */
export interface Networked {
  readonly securityGroup: Value;
  readonly vpcId: Value;
}

/** A VPC, for the tiers inside it. */
export interface Network {
  readonly vpcId: Value;
  /** Makes a tier's subnets and routes, once, and hands them out. */
  tier(tier: Tier): Placement;
  /** Domain of the private DNS names inside. */
  readonly domain: string;
  /** Id of the namespace that holds them, made by the first that asks. */
  namespace(): Value;
}

/** What a tier hands down to the blocks inside it. */
export interface Placement {
  readonly vpcId: Value;
  readonly tier: Tier;
  readonly network: Network;
  /** One subnet in each Availability Zone. */
  readonly subnetIds: readonly Value[];
  /** Resources that must exist before anything inside can reach the internet. */
  readonly connectivity: readonly string[];
}

export interface Handles {
  readonly codeHost?: CodeHost;
  readonly callable?: Callable;
  readonly store?: Store;
  readonly channel?: Channel;
  readonly consumer?: Consumer;
  readonly eventSource?: EventSource;
  readonly topic?: Topic;
  readonly subscriber?: Subscriber;
  readonly router?: Router;
  readonly routable?: Routable;
  readonly networked?: Networked;
  readonly network?: Network;
  readonly placement?: Placement;
  /** What another block takes by reference: a cluster's name, a key's ARN. */
  readonly reference?: Value;
}
export type Trait = Exclude<keyof Handles, 'reference'>;

/** Facts by trait: which traits a type has, and what `canConnect` and the rules need of them. */
export interface TraitFacts {
  readonly codeHost?: true;
  readonly callable?: { readonly over: 'api' | 'network' | 'internet' };
  readonly store?: {
    readonly access: 'api' | 'network';
    readonly kind: 'table' | 'cache' | 'bucket' | 'relational';
  };
  readonly channel?: { readonly verb: 'publishes' | 'sends' };
  readonly consumer?: true;
  readonly eventSource?: { readonly events: 'messages' | 'objects' | 'changes' };
  readonly topic?: true;
  readonly subscriber?: true;
  readonly router?: { readonly to: readonly Routable['as'][] };
  readonly routable?: { readonly as: Routable['as'] };
  /** Tiers it may be placed in; `required`: can't exist outside a VPC. */
  readonly networked?: { readonly tiers: readonly Tier[]; readonly required: boolean };
  /** A VPC. */
  readonly network?: true;
  /** A tier: blocks inside get its subnets. */
  readonly placement?: true;
  /** People and systems outside the account, where traffic enters. */
  readonly actor?: true;
  /** Owns blocks: a microservice. */
  readonly boundedContext?: true;
}

/** A resource being compiled. Connections may still add to it; each change keeps its author. */
export interface Resource {
  readonly logicalId: string;
  readonly ref: Value;
  get(attribute: string): Value;
  /** Dotted path inside Properties; objects on the way are made. */
  set(path: string, value: Value, purpose?: Purpose): void;
  /** Adds to the list at a dotted path inside Properties. */
  append(path: string, value: Value, purpose?: Purpose): void;
  dependsOn(...logicalIds: readonly string[]): void;
}

/** Why a value is there, so that a connection's contract can be read in the inspector. */
export type Purpose = 'resource' | 'property' | 'statement' | 'variable';

export interface ResourceAttributes {
  readonly dependsOn?: readonly string[];
  readonly deletionPolicy?: 'Delete' | 'Retain' | 'RetainExceptOnCreate' | 'Snapshot';
  readonly metadata?: ValueObject;
}

/** What a connection kind may do to the template. */
export interface ConnectionScope {
  /** The connection's own resource; its logical id is the connection's with the suffix. */
  resource(
    suffix: Suffix,
    type: string,
    properties: ValueObject,
    attributes?: ResourceAttributes,
  ): Resource;
  /**
   * A resource AWS takes only once, whichever connection asks for it: its id is made of what it is
   * for, so that another connection takes it over instead of making it again beside the old one.
   * Where that id is taken it is the connection's own after all.
   */
  only(logicalId: string, suffix: Suffix, type: string, properties: ValueObject): Resource;
  /** Made of the ids of the two ends, the same for every connection between them. */
  readonly pairId: string;
  /** The connection can't be compiled as it stands: why, and what to do. */
  problem(message: string, hint: string): void;
  readonly logicalId: string;
  /** Name of the block at either end, for messages and descriptions. */
  readonly fromName: string;
  readonly toName: string;
  /** Upper-case stem of environment variables about the target: `ORDERS`. */
  readonly variableStem: string;
  /** The same about the source, for who fetches from it. */
  readonly sourceStem: string;
}

/** What a block may do to the template. */
export interface BlockScope {
  readonly name: string;
  readonly logicalId: string;
  resource(
    suffix: Suffix,
    type: string,
    properties: ValueObject,
    attributes?: ResourceAttributes,
  ): Resource;
  /** Declares a template parameter and returns a Ref to it. */
  parameter(
    suffix: Suffix,
    parameter: { readonly Type: string; readonly Default?: string; readonly Description?: string },
  ): Value;
  output(suffix: Suffix, value: Value, description: string): void;
  /** Subnets and VPC the block sits in; nothing outside a tier. */
  placement(): Placement | undefined;
  /** The VPC the block sits in, however deep. */
  network(): Network | undefined;
  /** Handles of the block of this type that a property refers to; compiled on demand. */
  referenced(blockId: string, type: string): Handles | undefined;
  problem(message: string, hint: string): void;
}
