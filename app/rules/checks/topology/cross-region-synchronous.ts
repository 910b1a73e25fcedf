import { region } from '../../../catalog/blocks/structure/region.ts';
import type { BlockId } from '../../../design/ids.ts';
import { isWait, isWorker } from '../../calls/waiting.ts';
import { defineRule, type NearContext } from '../../define-rule.ts';
import { sources } from '../../sources.ts';
import { nameOf } from '../../wording.ts';

export const crossRegionSynchronous = defineRule({
  id: 'cross-region-synchronous',
  title: 'A call waits for another Region',
  area: 'topology',
  severity: 'warning',
  why: 'Regions fail apart from one another only as long as none waits for another: each such call adds the way there and back, and the other Region’s bad days.',
  source: sources.regions,
  judges: 'connection',
  check: (view, context) => {
    const { connection, from, to } = view;
    if (!isWait(view) || from.traits.actor) return [];
    // CloudFront is everywhere, wherever it is drawn; what copies in the background holds nobody up.
    if (from.traits.router && !from.traits.routable && !from.traits.networked) return [];
    if (isWorker(from, context)) return [];
    const [here, there] = [regionOf(from.block.id, context), regionOf(to.block.id, context)];
    if (!here || !there || here === there) return [];
    return [
      {
        message: `${nameOf(from)} in ${here} waits for ${nameOf(to)} in ${there}: it is as slow as the way there and back, and fails when either Region does. Let it find what it needs in ${here}, in a copy that is kept up to date from ${there}, or send what ${nameOf(to)} is to do as an event.`,
        blocks: [from.block.id, to.block.id],
        connections: [connection.id],
      },
    ];
  },
});

/** Its code, such as eu-west-1, or what it is called as long as it has none. */
function regionOf(id: BlockId, { ancestorsOf, properties }: NearContext): string | undefined {
  const around = ancestorsOf(id).find(({ block }) => block.type === region.type);
  return around && (properties(region, around.block)?.code || nameOf(around));
}
