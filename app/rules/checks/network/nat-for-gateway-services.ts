import type { Block } from '../../../design/schema.ts';
import { defineRule, type RuleContext } from '../../define-rule.ts';
import { sources } from '../../sources.ts';
import { type Seat, seatOf } from '../../tiers.ts';
import { listed } from '../../wording.ts';

export const natForGatewayServices = defineRule({
  id: 'nat-for-gateway-services',
  title: 'Traffic to S3 or DynamoDB that pays for the NAT gateway',
  area: 'network',
  severity: 'info',
  why: 'A NAT gateway is paid for by the gigabyte. A gateway endpoint carries the same traffic for nothing, and without leaving the network.',
  source: sources.gatewayEndpoints,
  judges: 'design',
  check: (context) =>
    [...detours(context)].map(([vpc, { users, missing }]) => {
      const services = listed([...missing].map((option) => ENDPOINTS[option]).toSorted());
      return {
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
      };
    }),
});

type Option = 's3Endpoint' | 'dynamodbEndpoint';
const ENDPOINTS = { s3Endpoint: 'S3', dynamodbEndpoint: 'DynamoDB' } as const;

interface Detour {
  readonly users: Set<Block>;
  readonly missing: Set<Option>;
}

function detours(context: RuleContext): ReadonlyMap<Block, Detour> {
  const found = new Map<Block, Detour>();
  for (const { from, to } of context.connections) {
    const option = optionFor(to.traits.store?.kind);
    const seat = option && from.traits.codeHost ? seatOf(from, context) : undefined;
    if (!option || !seat || !pays(seat) || seat.ways[option]) continue;
    const detour: Detour = found.get(seat.vpc) ?? { users: new Set(), missing: new Set() };
    detour.users.add(from.block);
    detour.missing.add(option);
    found.set(seat.vpc, detour);
  }
  return found;
}

const pays = ({ tier, ways }: Seat): boolean => tier === 'private' && ways.nat;

const optionFor = (kind: string | undefined): Option | undefined =>
  kind === 'bucket' ? 's3Endpoint' : kind === 'table' ? 'dynamodbEndpoint' : undefined;
