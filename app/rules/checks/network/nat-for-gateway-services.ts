import type { BlockId } from '../../../design/ids.ts';
import type { Block } from '../../../design/schema.ts';
import { type BlockView, defineRule, type NearContext } from '../../define-rule.ts';
import { type Seat, seatOf } from '../../network/tiers.ts';
import { sources } from '../../sources.ts';
import { listed } from '../../wording.ts';

export const natForGatewayServices = defineRule({
  id: 'nat-for-gateway-services',
  title: 'Traffic to S3 or DynamoDB that pays for the NAT gateway',
  area: 'network',
  severity: 'info',
  why: 'A NAT gateway is paid for by the gigabyte. A gateway endpoint carries the same traffic for nothing, and without leaving the network.',
  source: sources.gatewayEndpoints,
  judges: 'block',
  check: ({ block: vpc, traits }, context) => {
    const { users, missing } = traits.network ? detour(vpc, context) : NONE;
    if (missing.size === 0) return [];
    const services = listed([...missing].map((option) => ENDPOINTS[option]).toSorted());
    return [
      {
        message: `What ${listed([...users].map(({ name }) => name).toSorted())} ${users.size === 1 ? 'keeps' : 'keep'} in ${services} goes through the NAT gateway of ${vpc.name}, by the gigabyte. Give ${vpc.name} the free ${missing.size === 1 ? 'endpoint' : 'endpoints'}.`,
        blocks: [vpc.id, ...[...users].map(({ id }) => id)],
        fixes: [
          {
            title: `Give ${vpc.name} the ${missing.size === 1 ? 'endpoint' : 'endpoints'} for ${services}`,
            edits: [
              {
                edit: 'set-properties' as const,
                args: {
                  id: vpc.id,
                  values: Object.fromEntries([...missing].map((option) => [option, true])),
                },
              },
            ],
          },
        ],
      },
    ];
  },
});

type Option = 's3Endpoint' | 'dynamodbEndpoint';
const ENDPOINTS = { s3Endpoint: 'S3', dynamodbEndpoint: 'DynamoDB' } as const;

interface Detour {
  readonly users: Set<Block>;
  readonly missing: Set<Option>;
}

const NONE: Detour = { users: new Set(), missing: new Set() };

function detour(vpc: Block, context: NearContext): Detour {
  const found: Detour = { users: new Set(), missing: new Set() };
  for (const from of inside(vpc.id, context)) {
    const seat = from.traits.codeHost ? seatOf(from, context) : undefined;
    if (!seat || !pays(seat)) continue;
    for (const { to } of context.outgoing(from.block.id)) {
      const option = optionFor(to.traits.store?.kind);
      if (!option || seat.ways[option]) continue;
      found.users.add(from.block);
      found.missing.add(option);
    }
  }
  return found;
}

/** Whatever sits in a container, however deep. In a damaged design one may sit in itself. */
function inside(id: BlockId, { childrenOf }: NearContext): ReadonlySet<BlockView> {
  const found = new Set<BlockView>(childrenOf(id));
  for (const view of found) for (const child of childrenOf(view.block.id)) found.add(child);
  return found;
}

const pays = ({ tier, ways }: Seat): boolean => tier === 'private' && ways.nat;

const optionFor = (kind: string | undefined): Option | undefined =>
  kind === 'bucket' ? 's3Endpoint' : kind === 'table' ? 'dynamodbEndpoint' : undefined;
