import { type BlockView, defineRule } from '../../define-rule.ts';
import { chosenBlocks, referencedLogicalIds } from '../../references.ts';
import { sources } from '../../sources.ts';
import { nameOf } from '../../wording.ts';

export const disconnectedBlock = defineRule({
  id: 'disconnected-block',
  title: 'A block nothing is connected to',
  area: 'topology',
  severity: 'info',
  why: 'What nothing uses is deployed, secured, patched and paid for all the same.',
  source: sources.unusedResources,
  judges: 'design',
  check: (context) => {
    const used = referencedLogicalIds(context);
    const chosen = chosenBlocks(context);
    return (
      context.blocks
        .filter(isUseful)
        .filter(
          ({ block: { id, logicalId } }) =>
            context.graph.outgoing(id).length === 0 &&
            context.graph.incoming(id).length === 0 &&
            !used.has(logicalId) &&
            !chosen.has(id),
        )
        // No fix: whether it is to go or to be connected is for its owner to say.
        .map((view) => ({
          message: `${nameOf(view)} is connected to nothing, yet it would be deployed. Connect it, or delete it.`,
          blocks: [view.block.id],
        }))
    );
  },
});

/** Makes sense only together with others. Networks, microservices, people and raw blocks may stand alone. */
const isUseful = ({ traits }: BlockView): boolean =>
  !traits.actor &&
  [traits.codeHost, traits.callable, traits.store, traits.channel, traits.router].some(
    (trait) => trait !== undefined,
  );
