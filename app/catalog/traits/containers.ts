// What containers run in, and how their proxies know one another.
import type { Value } from '../../cloudformation/template.ts';
import type { NetworkDoor } from './network.ts';

/** What an ECS cluster hands to what runs in it. */
export interface Cluster {
  readonly name: Value;
  readonly arn: Value;
  /** Lets it run tasks on Fargate Spot, which a cluster can't as it is; logical ids to wait for. */
  withSpot(): readonly string[];
  /** Its own instances, where it has some. */
  readonly instances?: {
    readonly capacityProvider: Value;
    readonly architecture: 'ARM64' | 'X86_64';
    /** Logical id of what joins them to the cluster. */
    readonly association: string;
  };
}

/** A service whose tasks may have proxies that know others by name. */
export interface ServiceConnectClient {
  readonly logicalId: string;
  /** Name and port others find it by. */
  readonly host: string;
  readonly port: number;
  /** Lets the App Mesh nodes that stand for it call a virtual service. */
  readonly meshNodes: ((virtualService: Value) => void)[];
  /** Services whose names its proxies know. */
  readonly servers: Set<ServiceConnectClient>;
  /** Gives its tasks proxies that know the services of their VPC. */
  join(server: ServiceConnectClient): void;
}

/** An App Mesh node, for the virtual services it answers. */
export interface VirtualNode {
  readonly meshName: Value;
  readonly name: Value;
  readonly port: number;
  /** How the tasks behind it are reached. */
  readonly door?: NetworkDoor;
}

/** Who asks to be shown the way to a callable, so far as the way depends on it. */
export interface Caller {
  readonly serviceConnect?: ServiceConnectClient;
}
