import { defineRule } from '../../define-rule.ts';
import { RETIRED_SERVICES } from '../../lifecycle.ts';
import { sources } from '../../sources.ts';
import { nameOf } from '../../wording.ts';

export const retiredService = defineRule({
  id: 'retired-service',
  title: 'A service AWS has shut down',
  area: 'lifecycle',
  severity: 'error',
  why: 'CloudFormation still knows the resource types of a service that ended, but creating one fails.',
  source: sources.lifecycle,
  check: ({ blocks, today }) =>
    blocks.flatMap((view) => {
      const retired = RETIRED_SERVICES.find(({ types }) => view.block.type.startsWith(types));
      if (!retired || today <= retired.since) return [];
      return {
        message: `${nameOf(view)} needs ${retired.name}, which ended on ${retired.since}: it can't be created any more. Use ${retired.instead} instead.`,
        blocks: [view.block.id],
      };
    }),
});
