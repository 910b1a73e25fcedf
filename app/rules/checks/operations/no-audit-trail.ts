import { defineRule } from '../../define-rule.ts';
import { madeOf } from '../../resources/made.ts';
import { sources } from '../../sources.ts';
import { nameOf } from '../../wording.ts';

export const noAuditTrail = defineRule({
  id: 'no-audit-trail',
  title: 'An account without an audit log',
  area: 'operations',
  severity: 'info',
  why: 'CloudTrail shows the last 90 days by itself. What was done before, and calls on data, are known only where a trail keeps them.',
  source: sources.auditTrail,
  judges: 'template',
  check: (context) =>
    // What was done to what is tried out, nobody asks later.
    !context.production || TRAILS.some((type) => madeOf(type, context).length > 0)
      ? []
      : context.blocks
          .filter(({ definition }) => definition?.container?.look === 'account')
          .map((view) => ({
            message: `Who did what in ${nameOf(view)} is forgotten after 90 days: no trail keeps it. Draw a CloudTrail trail, unless the organization has one.`,
            blocks: [view.block.id],
          })),
});

const TRAILS = ['AWS::CloudTrail::Trail', 'AWS::CloudTrail::EventDataStore'] as const;
