// What a function in a network can reach: it has no public address there.
import { INTERFACE_ENDPOINTS } from '../../catalog/network/interface-endpoints.ts';
import type { BlockView, ConnectionView, Fix, NearContext } from '../define-rule.ts';
import { nameOf } from '../wording.ts';
import { type Seat, tierIn } from './tiers.ts';

/** The connections of a block in this seat that end where it has no way to. */
export const cutOff = (
  view: BlockView,
  seat: Seat,
  { outgoing }: Pick<NearContext, 'outgoing'>,
): readonly ConnectionView[] =>
  hasWayOut(seat) ? [] : outgoing(view.block.id).filter(({ to }) => !isReachable(to, seat));

const hasWayOut = ({ tier, ways }: Seat): boolean => tier === 'private' && ways.nat;

/** What is in a network is reached through it; endpoints carry what is a service's. */
function isReachable({ traits, definition }: BlockView, { ways }: Seat): boolean {
  if (traits.store?.access === 'network') return true;
  if (traits.store?.kind === 'bucket') return ways.s3Endpoint;
  if (traits.store?.kind === 'table') return ways.dynamodbEndpoint;
  if (traits.callable?.over === 'network') return true;
  const [, service = ''] = definition?.resourceTypes[0]?.split('::') ?? [];
  return ways.interfaceEndpoints.some((name) =>
    INTERFACE_ENDPOINTS[name].carries.some((carried) => carried === service),
  );
}

export const adviceFor = ({ tier, ways }: Seat): string =>
  tier === 'private'
    ? 'Give the VPC a NAT gateway, or take the function out of the VPC.'
    : `Move it into a private tier${ways.nat ? '' : ' with a NAT gateway'}, or out of the VPC.`;

/** Into a private tier, if it is in none, with a NAT gateway. */
export function wayOut(
  view: BlockView,
  { tier, vpc, ways }: Seat,
  context: Pick<NearContext, 'ancestorsOf' | 'childrenOf' | 'production' | 'properties'>,
): readonly Fix[] {
  const { id, position } = view.block;
  const refuge = tier === 'private' ? undefined : tierIn(vpc, 'private', context);
  if (tier !== 'private' && !refuge) return [];
  // One is enough where an hour without does no harm.
  const nat = context.production ? 'one-per-az' : 'one';
  const steps = [
    ...(refuge ? [`move ${nameOf(view)} into ${refuge.name}`] : []),
    ...(ways.nat
      ? []
      : [`give ${vpc.name} a NAT gateway${context.production ? ' in each zone' : ''}`]),
  ].join(' and ');
  return [
    {
      title: steps.charAt(0).toUpperCase() + steps.slice(1),
      edits: [
        ...(refuge ? [{ edit: 'place' as const, args: { id, parent: refuge.id, position } }] : []),
        ...(ways.nat
          ? []
          : [{ edit: 'set-properties' as const, args: { id: vpc.id, values: { nat } } }]),
      ],
    },
  ];
}
