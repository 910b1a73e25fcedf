import { defineRule } from '../../define-rule.ts';
import { turnOn } from '../../fixes/turn-on.ts';
import { sources } from '../../sources.ts';
import { nameOf } from '../../wording.ts';

export const openInstanceMetadata = defineRule({
  id: 'open-instance-metadata',
  title: 'Instance credentials without a token',
  area: 'security',
  severity: 'warning',
  why: 'By version 1 of the metadata service, any program that can be made to fetch a URL hands out the credentials of its server.',
  source: sources.instanceMetadata,
  judges: 'block',
  check: (view) =>
    view.signals.imdsV2Only === false
      ? [
          {
            message: `Whoever makes a program on ${nameOf(view)} fetch a URL gets the credentials of its servers. Hand them out to IMDSv2 only.`,
            blocks: [view.block.id],
            fixes: turnOn(
              view,
              (signals) => signals.imdsV2Only === true,
              `Ask for IMDSv2 on ${nameOf(view)}`,
            ),
          },
        ]
      : [],
});
