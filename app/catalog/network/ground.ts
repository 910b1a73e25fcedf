// What the parts of a VPC are made on: the VPC itself and what was chosen for it.
import { sub } from '../../cloudformation/intrinsics.ts';
import type { Value } from '../../cloudformation/template.ts';
import type { Tier } from '../traits/network.ts';
import type { Resource } from '../traits/resource.ts';
import type { BlockScope } from '../traits.ts';
import type { Zone } from './cidr-plan.ts';

export interface Ground {
  readonly scope: BlockScope;
  readonly vpc: Resource;
  readonly cidr: string;
  /** Ranges somebody chose, one a zone; those that are missing are planned. */
  readonly ranges: { readonly [tier in Tier]: readonly string[] };
  readonly zones: readonly Zone[];
  readonly nat: 'none' | 'one' | 'one-per-az';
  /** Joins a new route table to the gateway endpoints. */
  readonly onRouteTable: (table: Resource) => void;
}

/** The subnets of a tier, and what must exist before anything in them reaches the internet. */
export interface Tiered {
  readonly subnetIds: readonly Value[];
  readonly connectivity: readonly string[];
}

/** A name for people who look at the account: nothing refers to it. */
export const nameTag = (scope: BlockScope, part: string): Value => [
  { Key: 'Name', Value: sub(`\${AWS::StackName}-${scope.logicalId}${part}`) },
];
