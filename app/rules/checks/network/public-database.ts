import { type BlockView, defineRule, type Fix, type NearContext } from '../../define-rule.ts';
import { isNetworkStore, isStore } from '../../roles.ts';
import { sources } from '../../sources.ts';
import { type Seat, seatOf, tierIn } from '../../tiers.ts';
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
    if (!isStore(view)) return [];
    const seat = isNetworkStore(view) ? seatOf(view, context) : undefined;
    if (seat?.tier === 'public')
      return [
        {
          message: `${nameOf(view)} sits in a public tier, a step from the internet. Move it into the isolated tier: what uses it reaches it there as well.`,
          blocks: [view.block.id],
          fixes: moveInside(view, seat, context),
        },
      ];
    if (!view.signals.public) return [];
    return [
      {
        message: `${nameOf(view)} can be reached from the internet. Take its public address away, and let only the functions and services that need it reach it.`,
        blocks: [view.block.id],
      },
    ];
  },
});

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
