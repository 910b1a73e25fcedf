import { defineRule } from '../../define-rule.ts';
import { turnOn } from '../../fixes/turn-on.ts';
import { sources } from '../../sources.ts';
import { listed, nameOf } from '../../wording.ts';

export const weakAuditTrail = defineRule({
  id: 'weak-audit-trail',
  title: 'An audit log with gaps',
  area: 'security',
  severity: 'warning',
  why: 'After an intrusion the audit log is what says how far it went. It has to be whole, and nobody may have changed it.',
  source: sources.auditTrail,
  judges: 'block',
  check: (view) =>
    (view.signals.audit?.gaps.length ?? 0) > 0
      ? [
          {
            message: `The audit log of ${nameOf(view)} lacks ${listed(view.signals.audit?.gaps ?? [])}: what an intruder did may never be known. Close the gap.`,
            blocks: [view.block.id],
            fixes: turnOn(
              view,
              (signals) => signals.audit?.gaps.length === 0,
              `Make the audit log of ${nameOf(view)} whole`,
            ),
          },
        ]
      : [],
});
