import { type BlockView, defineRule, type Fix, type NearContext } from '../../define-rule.ts';
import { type Seat, seatOf, tierIn } from '../../network/tiers.ts';
import { isDeployed } from '../../resources/deployed-value.ts';
import { isNetworkStore, isStore } from '../../roles.ts';
import { sources } from '../../sources.ts';
import { nameOf } from '../../wording.ts';

export const publicDatabase = defineRule({
  id: 'public-database',
  title: 'A database the internet can reach',
  area: 'network',
  severity: 'error',
  why: 'In a public tier one wrong rule of a security group is all that stands between the internet and the data.',
  source: sources.databasesInVpc,
  judges: 'block',
  check: (view, context) => {
    const opened = ADDRESSED.find((type) => isDeployed(view, type, ADDRESS));
    if (!isStore(view) && !opened) return [];
    const seat = isNetworkStore(view) ? seatOf(view, context) : undefined;
    if (seat?.tier === 'public')
      return [
        {
          message: `${nameOf(view)} sits in a public tier, a step from the internet. Move it into the isolated tier: what uses it reaches it there as well.`,
          blocks: [view.block.id],
          fixes: moveInside(view, seat, context),
        },
      ];
    if (!view.signals.public && !opened) return [];
    return [
      {
        message: `${nameOf(view)} can be reached from the internet. Take its public address away, and let only the functions and services that need it reach it.`,
        blocks: [view.block.id],
        fixes: opened ? takeAddress(view, opened) : [],
      },
    ];
  },
});

const ADDRESS = 'PubliclyAccessible';

/** What gets an address on the internet by that property. Source: CloudFormation specification. */
const ADDRESSED = [
  'AWS::RDS::DBInstance',
  'AWS::RDS::DBCluster',
  'AWS::Redshift::Cluster',
  'AWS::RedshiftServerless::Workgroup',
  'AWS::DMS::ReplicationInstance',
] as const;

function takeAddress({ block }: BlockView, type: string): readonly Fix[] {
  const title = `Take the public address of ${block.name} away`;
  const { id } = block;
  if (block.overrides?.['']?.[ADDRESS] !== undefined)
    return [{ title, edits: [{ edit: 'set-overrides', args: { id, suffix: '', path: ADDRESS } }] }];
  return block.type === type
    ? [{ title, edits: [{ edit: 'set-properties', args: { id, values: { [ADDRESS]: false } } }] }]
    : [];
}

function moveInside(view: BlockView, { vpc }: Seat, context: NearContext): readonly Fix[] {
  const tier = tierIn(vpc, 'isolated', context) ?? tierIn(vpc, 'private', context);
  if (!tier) return [];
  const { id, position } = view.block;
  return [
    {
      title: `Move ${nameOf(view)} into ${tier.name}`,
      edits: [{ edit: 'place', args: { id, parent: tier.id, position } }],
    },
  ];
}
