import { defineRule } from '../../define-rule.ts';
import { turnOn } from '../../fixes/turn-on.ts';
import { sources } from '../../sources.ts';
import { listed, nameOf } from '../../wording.ts';

export const openFirewall = defineRule({
  id: 'open-firewall',
  title: 'A firewall that lets attacks through',
  area: 'security',
  severity: 'warning',
  why: 'A web ACL is paid for by the request. One without AWS’s own rules, or that only counts, turns nobody away.',
  source: sources.managedRules,
  judges: 'block',
  check: (view) =>
    (view.signals.firewall?.gaps.length ?? 0) > 0
      ? [
          {
            message: `${nameOf(view)} lets through ${listed(view.signals.firewall?.gaps ?? [])}. Let it turn them away.`,
            blocks: [view.block.id],
            fixes: turnOn(
              view,
              (signals) => signals.firewall?.gaps.length === 0,
              `Let ${nameOf(view)} turn attacks away`,
            ),
          },
        ]
      : [],
});
