// What a block *is*. A connection kind joins traits, never block types, so that neither list grows
// with the other. Each trait has two sides: facts, known from the block's type alone (may these two
// be connected?), and a handle, made when the block is compiled (what does the connection add?).
// The handles stand in traits/, by what they are about.
import type { Value, ValueObject } from '../cloudformation/template.ts';
import type { Suffix } from './suffixes.ts';
import type { Callable, CodeHost, Database, Key, LogBucket, Store } from './traits/code.ts';
import type { Cluster, ServiceConnectClient, VirtualNode } from './traits/containers.ts';
import type {
  Channel,
  Consumer,
  Deliverer,
  EventSource,
  Inbox,
  Subscriber,
  Topic,
} from './traits/messaging.ts';
import type { Network, Networked, Placement, Tier } from './traits/network.ts';
import type {
  Alarm,
  AlarmAction,
  Build,
  Deployable,
  Fleet,
  ImageHost,
  ImageRepository,
  Observable,
  Observer,
  Pipeline,
  RawResource,
  SourceRepository,
} from './traits/operations.ts';
import type { Resource, ResourceAttributes } from './traits/resource.ts';
import type {
  Addressable,
  Authorizer,
  DnsRecord,
  DnsZone,
  Guarded,
  Routable,
  RoutableAs,
  Router,
  WebAcl,
} from './traits/routing.ts';

export interface Handles {
  readonly codeHost?: CodeHost;
  readonly callable?: Callable;
  readonly store?: Store;
  readonly database?: Database;
  readonly key?: Key;
  readonly channel?: Channel;
  readonly consumer?: Consumer;
  readonly inbox?: Inbox;
  readonly deliverer?: Deliverer;
  readonly eventSource?: EventSource;
  readonly topic?: Topic;
  readonly subscriber?: Subscriber;
  readonly router?: Router;
  readonly routable?: Routable;
  readonly addressable?: Addressable;
  readonly dnsRecord?: DnsRecord;
  readonly dnsZone?: DnsZone;
  readonly authorizer?: Authorizer;
  readonly guarded?: Guarded;
  readonly webAcl?: WebAcl;
  readonly networked?: Networked;
  readonly network?: Network;
  readonly placement?: Placement;
  readonly observable?: Observable;
  readonly observer?: Observer;
  readonly alarm?: Alarm;
  readonly alarmAction?: AlarmAction;
  readonly imageRepository?: ImageRepository;
  readonly imageHost?: ImageHost;
  readonly sourceRepository?: SourceRepository;
  readonly build?: Build;
  readonly deployable?: Deployable;
  readonly pipeline?: Pipeline;
  readonly raw?: RawResource;
  /** For a property of another bucket. */
  readonly logBucket?: LogBucket;
  /** What containers run in, for those who chose it. */
  readonly cluster?: Cluster;
  /** Its proxies can be told of services that are found by Service Connect. */
  readonly serviceConnect?: ServiceConnectClient;
  /** Servers, for who chose them. */
  readonly fleet?: Fleet;
  /** App Mesh, for its parts. */
  readonly mesh?: { readonly name: Value };
  readonly virtualNode?: VirtualNode;
  /** What another block takes by reference: a cluster's name, a key's ARN. */
  readonly reference?: Value;
}
export type Trait = Exclude<
  keyof Handles,
  'reference' | 'logBucket' | 'cluster' | 'fleet' | 'serviceConnect' | 'mesh' | 'virtualNode'
>;

/** Facts by trait: which traits a type has, and what `canConnect` and the rules need of them. */
export interface TraitFacts {
  readonly codeHost?: true;
  /** A code host that can mount file systems. */
  readonly mounts?: true;
  readonly callable?: { readonly over: 'api' | 'network' | 'internet' };
  readonly store?: {
    readonly access: 'api' | 'network';
    readonly kind:
      | 'table'
      | 'cache'
      | 'bucket'
      | 'relational'
      | 'files'
      | 'search'
      | 'secret'
      | 'setting';
  };
  /** A relational database that a proxy can stand before. */
  readonly database?: true;
  readonly key?: true;
  readonly channel?: { readonly verb: 'publishes' | 'sends' | 'puts' };
  readonly consumer?: true;
  readonly inbox?: true;
  readonly deliverer?: true;
  readonly eventSource?: {
    readonly events: 'messages' | 'objects' | 'changes' | 'records' | 'events' | 'schedule';
  };
  readonly topic?: true;
  readonly subscriber?: true;
  readonly router?: { readonly to: readonly RoutableAs[] };
  readonly routable?: { readonly as: RoutableAs };
  readonly addressable?: true;
  readonly dnsRecord?: true;
  readonly dnsZone?: true;
  readonly authorizer?: true;
  readonly webAcl?: true;
  /** Who it can ask: a user pool, or a function that decides. */
  readonly guarded?: { readonly by: readonly ('user-pool' | 'function')[] };
  /** Tiers it may be placed in; `required`: can't exist outside a VPC. */
  readonly networked?: { readonly tiers: readonly Tier[]; readonly required: boolean };
  /** A VPC. */
  readonly network?: true;
  /** A tier: blocks inside get its subnets. */
  readonly placement?: true;
  readonly observable?: true;
  readonly observer?: true;
  readonly alarm?: true;
  readonly alarmAction?: true;
  readonly imageRepository?: true;
  readonly imageHost?: true;
  readonly sourceRepository?: true;
  readonly build?: true;
  readonly deployable?: true;
  readonly pipeline?: true;
  /** One resource of any type. */
  readonly raw?: true;
  /** People and systems outside the account, where traffic enters. */
  readonly actor?: true;
  /** Owns blocks: a microservice. */
  readonly boundedContext?: true;
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
  /**
   * A resource that is one of several, or another one whenever `key` changes: its logical id ends in
   * it. Letters and digits.
   */
  numbered(
    suffix: Suffix,
    key: string,
    type: string,
    properties: ValueObject,
    attributes?: ResourceAttributes,
  ): Resource;
  output(suffix: Suffix, value: Value, description: string): void;
  /** Subnets and VPC the block sits in; nothing outside a tier. */
  placement(): Placement | undefined;
  /** The VPC the block sits in, however deep. */
  network(): Network | undefined;
  /** Handles of the block of this type that a property refers to; compiled on demand. */
  referenced(blockId: string, type: string): Handles | undefined;
  /** Runs once every connection has added its share: for what depends on whether one came. */
  onceConnected(run: () => void): void;
  /** What can be watched in the design, or in the microservice that owns the block, by logical id. */
  everyObservable(): readonly Observed[];
  problem(message: string, hint: string): void;
  /**
   * What an account has once however many blocks need it: the first that asks makes it, the others
   * get the same.
   */
  shared(what: string, make: () => Resource): Resource;
}

export interface Observed {
  readonly logicalId: string;
  readonly observable: Observable;
}
