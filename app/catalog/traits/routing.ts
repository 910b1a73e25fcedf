// How requests find their way: routers, what they lead to, names, and who may come in.
import type { Statement } from '../../cloudformation/policy.ts';
import type { Value } from '../../cloudformation/template.ts';
import type { FunctionConsumer } from './messaging.ts';
import type { NetworkDoor } from './network.ts';
import type { ConnectionScope } from './resource.ts';

export interface Route {
  /** `/catalog/*`; `/*` is everything. */
  readonly path: string;
  readonly method: string;
  /** Position among a load balancer's rules; lower wins. */
  readonly priority: number;
  /** Host name the request is for, may hold `*`; empty: any. */
  readonly host: string;
  /** Name of a header and the values it may have; no name: whatever they are. */
  readonly headerName: string;
  readonly headerValues: readonly string[];
  /** The same of the query string. */
  readonly queryName: string;
  readonly queryValue: string;
  /** Of a Network Load Balancer; 0: the one it is made with. */
  readonly port: number;
  /** What a message to a WebSocket API is for, or `$connect`, `$disconnect`, `$default`. */
  readonly action: string;
  /** Whether an API with an authorizer asks it, or lets everybody in here. */
  readonly authorization: 'required' | 'none';
}

export interface Router {
  route(target: Routable, route: Route, scope: ConnectionScope): void;
}

/** What a router can send requests to. */
export type Routable =
  | { readonly as: 'function'; readonly consumer: FunctionConsumer; readonly invokeArn: Value }
  | {
      /** Containers, or servers of an Auto Scaling group. */
      readonly as: 'tasks' | 'instances';
      readonly port: number;
      readonly healthCheckPath: string;
      readonly door: NetworkDoor;
      /** Puts what serves into a target group that `listener` serves. */
      register(targetGroup: Value, listenerRule: string): void;
      /** The same with a target group of VPC Lattice, under a role that may; absent: it can't. */
      registerInLattice?(targetGroup: Value, role: Value, rule: string): void;
    }
  | {
      readonly as: 'load-balancer';
      readonly type: 'application' | 'network';
      readonly arn: Value;
      readonly listenerArn: Value;
      readonly dnsName: Value;
      readonly public: boolean;
      readonly subnetIds: readonly Value[];
      readonly door: NetworkDoor;
      /** The name its certificate is for, empty where nobody said; absent: it speaks plain HTTP. */
      readonly certifiedName?: string;
    }
  | {
      readonly as: 'bucket';
      readonly arn: Value;
      /** `orders.s3.eu-west-1.amazonaws.com` */
      readonly domainName: Value;
      /** Lets a distribution read its objects. */
      admitDistribution(distribution: Value, scope: ConnectionScope): void;
    }
  | {
      readonly as: 'api';
      /** Host name without scheme. */
      readonly domainName: Value;
      /** Path its stage is served under, such as `/prod`; empty: none. */
      readonly originPath: string;
    }
  | {
      /** An AWS service an API calls by itself, without code between. */
      readonly as: 'service';
      readonly service: 'sqs' | 'step-functions' | 'eventbridge' | 'kinesis' | 'sns';
      readonly arn: Value;
      /** What `Ref` gives: a queue's URL, a bus's name. */
      readonly reference: Value;
      /** Messages are in order within a group. */
      readonly fifo?: boolean;
      /** It answers when it is done, not when it has begun. */
      readonly answers?: boolean;
      readonly statements: readonly Statement[];
    }
  | {
      /** Something outside the account. */
      readonly as: 'external';
      /** Its address with scheme, without a slash at the end. */
      url(): Value;
    };

type Service = Extract<Routable, { as: 'service' }>['service'];

/** What a type of block is to routers: as exact as the question whether one can route to it. */
export type RoutableAs =
  | Exclude<Routable['as'], 'load-balancer' | 'service'>
  | `${Extract<Routable, { as: 'load-balancer' }>['type']}-load-balancer`
  | `service:${Service}`;

/** What a DNS record can point at. */
export interface Addressable {
  /**
   * Where an alias record for `name` leads. What serves names of its own makes them now, with the
   * certificate it asks for; undefined, with a problem told, where it can't.
   */
  alias(name: string, certificate: () => Value, scope: ConnectionScope): Alias | undefined;
}

export interface Alias {
  readonly dnsName: Value;
  readonly hostedZoneId: Value;
  /** Route 53 can't ask it for its health. */
  readonly healthUnknown?: true;
}

/** A DNS record that may be pointed somewhere. */
export interface DnsRecord {
  resolve(target: Addressable, options: ResolveOptions, scope: ConnectionScope): void;
}

/** What a record says of one of several places it leads to. */
export interface ResolveOptions {
  readonly weight: number;
  readonly failover: 'PRIMARY' | 'SECONDARY';
  /** Empty: the stack's. */
  readonly region: string;
  readonly healthCheck: 'none' | 'HTTP' | 'HTTPS';
  readonly healthCheckPath: string;
}

/** A hosted zone: the names below a domain. */
export interface DnsZone {
  readonly id: Value;
  readonly name: string;
}

/** Says who a caller is: a user pool. A function that decides is one by being a consumer. */
export interface Authorizer {
  readonly arn: Value;
  /** OpenID Connect issuer URL and the clients its tokens may be for. */
  readonly issuer: Value;
  audience(): readonly Value[];
}

/** An API that can ask who calls. */
export interface Guarded {
  authorize(
    by: Authorizer | FunctionConsumer,
    options: AuthorizeOptions,
    scope: ConnectionScope,
  ): void;
}

export interface AuthorizeOptions {
  /** A token must be for one of these; none: any token will do. */
  readonly scopes: readonly string[];
  readonly cacheSeconds: number;
}

/** A firewall, for what is chosen to stand behind it. */
export interface WebAcl {
  readonly arn: Value;
  readonly scope: 'REGIONAL' | 'CLOUDFRONT';
}
