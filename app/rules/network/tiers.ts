// Where a block sits in a network: its tier and VPC, however deep it is nested.
import { subnetTier } from '../../catalog/blocks/structure/subnet-tier.ts';
import { vpc } from '../../catalog/blocks/structure/vpc.ts';
import type { InterfaceEndpoint } from '../../catalog/network/interface-endpoints.ts';
import type { Tier } from '../../catalog/traits/network.ts';
import type { Block } from '../../design/schema.ts';
import type { BlockView, NearContext } from '../define-rule.ts';

export interface Seat {
  readonly tier: Tier;
  readonly vpc: Block;
  readonly ways: {
    readonly nat: boolean;
    readonly s3Endpoint: boolean;
    readonly dynamodbEndpoint: boolean;
    readonly interfaceEndpoints: readonly InterfaceEndpoint[];
  };
}

type Surroundings = Pick<NearContext, 'ancestorsOf' | 'childrenOf' | 'properties'>;

/** Undefined outside a VPC, and inside one but in no tier. */
export function seatOf(
  view: BlockView,
  { ancestorsOf, properties }: Surroundings,
): Seat | undefined {
  const around = ancestorsOf(view.block.id).map(({ block }) => block);
  const tier = around
    .map((block) => properties(subnetTier, block)?.tier)
    .find((one) => one !== undefined);
  const network = around.find((block) => block.type === vpc.type);
  const options = network && properties(vpc, network);
  if (!tier || !network || !options) return undefined;
  const { nat, s3Endpoint, dynamodbEndpoint, interfaceEndpoints } = options;
  const ways = { nat: nat !== 'none', s3Endpoint, dynamodbEndpoint, interfaceEndpoints };
  return { tier, vpc: network, ways };
}

/** A tier of the same VPC, to move a block into. */
export const tierIn = (
  network: Block,
  wanted: Tier,
  { childrenOf, properties }: Surroundings,
): Block | undefined =>
  childrenOf(network.id).find(({ block }) => properties(subnetTier, block)?.tier === wanted)?.block;
