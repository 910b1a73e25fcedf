import type { Value } from '../../cloudformation/template.ts';
import type { ConnectionScope } from './resource.ts';

export const TIERS = ['public', 'private', 'isolated'] as const;
export type Tier = (typeof TIERS)[number];

/** A block that lives in subnets, once it is placed. */
export interface Networked {
  readonly securityGroup: Value;
  readonly vpcId: Value;
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
  admit(caller: Networked, scope: ConnectionScope, protocol?: 'tcp' | 'udp'): void;
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
