import { vpc } from '../../../catalog/blocks/structure/vpc.ts';
import { references } from '../../../cloudformation/intrinsics.ts';
import type { Value } from '../../../cloudformation/template.ts';
import { type BlockView, defineRule, type TemplateContext } from '../../define-rule.ts';
import { madeOf } from '../../resources/made.ts';
import { sources } from '../../sources.ts';
import { nameOf } from '../../wording.ts';

export const sharedNat = defineRule({
  id: 'shared-nat',
  title: 'Several zones with one way out',
  area: 'resilience',
  severity: 'warning',
  why: 'A NAT gateway lives in one Availability Zone. When that fails, the subnets of the others still run, and reach nothing outside: no image, no partner, no service of AWS.',
  source: sources.natGateways,
  judges: 'template',
  check: (context) => {
    // What only developers and tests use may be without a way out for an hour.
    if (!context.production) return [];
    const zonesBehind = zonesByGateway(context);
    return madeOf('AWS::EC2::NatGateway', context)
      .filter(({ properties }) => properties['AvailabilityMode'] !== 'regional')
      .flatMap((made) => {
        const zones = zonesBehind(made.logicalId);
        if (zones < 2) return [];
        const { view } = made;
        const own = context.properties(vpc, view.block) !== undefined;
        if (own && !outlivesAZone(view, context)) return [];
        const gateway = own ? `the one NAT gateway of ${nameOf(view)}` : nameOf(view);
        return [
          {
            message: `Private subnets in ${zones} Availability Zones go out through ${gateway}: when its zone fails, what runs in ${zones === 2 ? 'the other' : 'the others'} is cut off as well. Give each zone a NAT gateway of its own.`,
            blocks: [view.block.id],
            fixes: own
              ? [
                  {
                    title: `Give ${nameOf(view)} a NAT gateway in each zone`,
                    edits: [
                      {
                        edit: 'set-properties' as const,
                        args: { id: view.block.id, values: { nat: 'one-per-az' } },
                      },
                    ],
                  },
                ]
              : [],
          },
        ];
      });
  },
});

/** Something in the network goes on running in another zone, and goes out. */
const outlivesAZone = ({ block }: BlockView, { graph, view }: TemplateContext): boolean =>
  graph.descendantsOf(block.id).some(({ id }) => {
    const { traits, signals } = view(id) ?? {};
    return traits?.codeHost === true && (signals?.redundancy ?? 2) > 1;
  });

/** How many zones have a subnet whose route table leads to a NAT gateway. */
function zonesByGateway(context: TemplateContext): (gateway: string) => number {
  const zoneOf = new Map(
    madeOf('AWS::EC2::Subnet', context).map(({ logicalId, properties }) => [
      logicalId,
      JSON.stringify(properties['AvailabilityZone'] ?? logicalId),
    ]),
  );
  const zonesOf = new Map<string, Set<string>>();
  for (const { properties } of madeOf('AWS::EC2::SubnetRouteTableAssociation', context)) {
    const zone = zoneOf.get(named(properties['SubnetId']) ?? '');
    if (zone !== undefined) add(zonesOf, named(properties['RouteTableId']), zone);
  }
  const behind = new Map<string, Set<string>>();
  for (const { properties } of madeOf('AWS::EC2::Route', context))
    for (const zone of zonesOf.get(named(properties['RouteTableId']) ?? '') ?? [])
      add(behind, named(properties['NatGatewayId']), zone);
  return (gateway) => behind.get(gateway)?.size ?? 0;
}

const named = (value: Value | undefined): string | undefined =>
  value === undefined ? undefined : references(value)[0]?.target;

function add(sets: Map<string, Set<string>>, key: string | undefined, value: string): void {
  if (key === undefined) return;
  const set = sets.get(key);
  if (set) set.add(value);
  else sets.set(key, new Set([value]));
}
