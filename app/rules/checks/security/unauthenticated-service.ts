import { defineRule } from '../../define-rule.ts';
import { turnOn } from '../../fixes/turn-on.ts';
import { sources } from '../../sources.ts';
import { nameOf } from '../../wording.ts';

export const unauthenticatedService = defineRule({
  id: 'unauthenticated-service',
  title: 'A service that asks nobody who they are',
  area: 'security',
  severity: 'warning',
  why: 'Once somebody is inside the network, only the service itself can still say no.',
  source: sources.latticeAuth,
  judges: 'block',
  check: (view) =>
    view.signals.authenticated === false
      ? [
          {
            message: `Every program in the network may call ${nameOf(view)}, whoever runs it. Let callers sign their requests.`,
            blocks: [view.block.id],
            fixes: turnOn(
              view,
              (signals) => signals.authenticated === true,
              `Let callers of ${nameOf(view)} sign their requests`,
            ),
          },
        ]
      : [],
});
