import { defineRule } from '../../define-rule.ts';
import { turnOn } from '../../fixes/turn-on.ts';
import { sources } from '../../sources.ts';
import { nameOf } from '../../wording.ts';

export const noSecurityHeaders = defineRule({
  id: 'no-security-headers',
  title: 'Pages without security headers',
  area: 'security',
  severity: 'info',
  why: 'Headers tell browsers to use HTTPS only, not to guess types and not to show pages in frames of others: a few bytes against whole classes of attacks.',
  source: sources.securityHeaders,
  judges: 'block',
  check: (view) =>
    view.signals.securityHeaders === false
      ? [
          {
            message: `Browsers get no word of ${nameOf(view)} about HTTPS, frames and types: its pages can be framed by others, and a first visit over HTTP read. Turn its security headers on.`,
            blocks: [view.block.id],
            fixes: turnOn(
              view,
              (signals) => signals.securityHeaders === true,
              `Turn on the security headers of ${nameOf(view)}`,
            ),
          },
        ]
      : [],
});
