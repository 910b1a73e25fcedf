import { microservice } from '../../../catalog/blocks/structure/microservice.ts';
import { defineRule } from '../../define-rule.ts';
import { sources } from '../../sources.ts';
import { nameOf } from '../../wording.ts';

export const microserviceWithoutOwner = defineRule({
  id: 'microservice-without-owner',
  title: 'A microservice without a team',
  area: 'topology',
  severity: 'info',
  why: 'What belongs to nobody is not looked after: nobody is called when it fails, and nobody may decide to change it.',
  source: sources.owners,
  judges: 'block',
  check: (view, { properties }) =>
    properties(microservice, view.block)?.team.trim() === ''
      ? [
          {
            message: `${nameOf(view)} has no team: nobody knows whom to ask, or to call when it fails. Name its team in the inspector.`,
            blocks: [view.block.id],
          },
        ]
      : [],
});
