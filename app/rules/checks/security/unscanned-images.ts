import { defineRule } from '../../define-rule.ts';
import { turnOn } from '../../fixes/turn-on.ts';
import { sources } from '../../sources.ts';
import { nameOf } from '../../wording.ts';

export const unscannedImages = defineRule({
  id: 'unscanned-images',
  title: 'Images nobody looks into',
  area: 'security',
  severity: 'warning',
  why: 'Most of an image is other people’s code, and holes become known in it every week.',
  source: sources.imageScanning,
  judges: 'block',
  check: (view) =>
    view.signals.images?.scanned === false
      ? [
          {
            message: `Images with known vulnerabilities go from ${nameOf(view)} into production unseen. Scan them when they are pushed.`,
            blocks: [view.block.id],
            fixes: turnOn(
              view,
              (signals) => signals.images?.scanned === true,
              `Scan what is pushed to ${nameOf(view)}`,
            ),
          },
        ]
      : [],
});
