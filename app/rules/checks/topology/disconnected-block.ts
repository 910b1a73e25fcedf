import { type BlockView, defineRule } from '../../define-rule.ts';
import { sources } from '../../sources.ts';
import { nameOf } from '../../wording.ts';

export const disconnectedBlock = defineRule({
  id: 'disconnected-block',
  title: 'A block nothing is connected to',
  area: 'topology',
  severity: 'info',
  why: 'What nothing uses is deployed, secured, patched and paid for all the same.',
  source: sources.unusedResources,
  judges: 'block',
  check: (view, { incoming, outgoing, namedBy }) => {
    const { id, logicalId } = view.block;
    if (!isUseful(view)) return [];
    const users = [incoming(id), outgoing(id), namedBy(id), namedBy(logicalId)];
    if (users.some(({ length }) => length > 0)) return [];
    // No fix: whether it is to go or to be connected is for its owner to say.
    return [
      {
        message: `${nameOf(view)} is connected to nothing, yet it would be deployed. Connect it, or delete it.`,
        blocks: [id],
      },
    ];
  },
});

/** Makes sense only together with others. Networks, microservices, people and raw blocks may stand alone. */
const isUseful = ({ traits }: BlockView): boolean =>
  !traits.actor &&
  !traits.raw &&
  [traits.codeHost, traits.callable, traits.store, traits.channel, traits.router].some(
    (trait) => trait !== undefined,
  );
