import { INTERFACE_ENDPOINTS } from '../../../catalog/network/interface-endpoints.ts';
import { type ConnectionView, defineRule, type Fix, type NearContext } from '../../define-rule.ts';
import { isFunction } from '../../roles.ts';
import { sources } from '../../sources.ts';
import { type Seat, seatOf, tierIn } from '../../tiers.ts';
import { listed, nameOf } from '../../wording.ts';

export const functionWithoutEgress = defineRule({
  id: 'function-without-egress',
  title: 'A function that can’t reach what it uses',
  area: 'network',
  severity: 'error',
  why: 'A function in a VPC has no public address: it reaches AWS services and the internet only through a NAT gateway or an endpoint, and times out without one.',
  source: sources.functionsInVpc,
  judges: 'block',
  check: (view, context) => {
    const seat = isFunction(view) ? seatOf(view, context) : undefined;
    if (!seat || hasWayOut(seat)) return [];
    const cut = context.outgoing(view.block.id).filter(({ to }) => !isReachable(to, seat));
    if (cut.length === 0) return [];
    const targets = listed([...new Set(cut.map(({ to }) => nameOf(to)))]);
    return [
      {
        message: `${nameOf(view)} can't reach ${targets}: ${WHY[seat.tier]}. ${advice(seat)}`,
        blocks: [view.block.id, ...new Set(cut.map(({ to }) => to.block.id))],
        connections: cut.map(({ connection }) => connection.id),
        fixes: fixesFor(view, seat, context),
      },
    ];
  },
});

type End = ConnectionView['to'];

const hasWayOut = ({ tier, ways }: Seat): boolean => tier === 'private' && ways.nat;

/** What is in a network is reached through it; endpoints carry what is a service's. */
function isReachable({ traits, definition }: End, { ways }: Seat): boolean {
  if (traits.store?.access === 'network') return true;
  if (traits.store?.kind === 'bucket') return ways.s3Endpoint;
  if (traits.store?.kind === 'table') return ways.dynamodbEndpoint;
  if (traits.callable?.over === 'network') return true;
  const [, service = ''] = definition?.resourceTypes[0]?.split('::') ?? [];
  return ways.interfaceEndpoints.some((name) =>
    INTERFACE_ENDPOINTS[name].carries.some((carried) => carried === service),
  );
}

const WHY: { readonly [tier in Seat['tier']]: string } = {
  public: 'a function in a public tier gets no public address, and the internet gateway needs one',
  private: 'its VPC has no NAT gateway',
  isolated: 'an isolated tier has no way out',
};

const advice = ({ tier, ways }: Seat): string =>
  tier === 'private'
    ? 'Give the VPC a NAT gateway, or take the function out of the VPC.'
    : `Move it into a private tier${ways.nat ? '' : ' with a NAT gateway'}, or out of the VPC.`;

function fixesFor(
  view: End,
  { tier, vpc, ways }: Seat,
  context: Pick<NearContext, 'childrenOf' | 'properties' | 'ancestorsOf'>,
): readonly Fix[] {
  const { id, position } = view.block;
  const refuge = tier === 'private' ? undefined : tierIn(vpc, 'private', context);
  if (tier !== 'private' && !refuge) return [];
  const steps = [
    ...(refuge ? [`move ${nameOf(view)} into ${refuge.name}`] : []),
    ...(ways.nat ? [] : [`give ${vpc.name} a NAT gateway`]),
  ].join(' and ');
  return [
    {
      title: steps.charAt(0).toUpperCase() + steps.slice(1),
      edits: [
        ...(refuge ? [{ edit: 'place' as const, args: { id, parent: refuge.id, position } }] : []),
        ...(ways.nat
          ? []
          : [{ edit: 'set-properties' as const, args: { id: vpc.id, values: { nat: 'one' } } }]),
      ],
    },
  ];
}
