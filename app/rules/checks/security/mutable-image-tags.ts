import { defineRule } from '../../define-rule.ts';
import { turnOn } from '../../fixes/turn-on.ts';
import { sources } from '../../sources.ts';
import { nameOf } from '../../wording.ts';

export const mutableImageTags = defineRule({
  id: 'mutable-image-tags',
  title: 'Image tags that move',
  area: 'security',
  severity: 'warning',
  why: 'When a tag may be pushed again, what was tested isn’t what runs, and going back to it goes to something else.',
  source: sources.immutableTags,
  judges: 'block',
  check: (view) =>
    view.signals.images?.immutable === false
      ? [
          {
            message: `A tag in ${nameOf(view)} can be pushed over: the same version runs other code from one task to the next. Make its tags immutable.`,
            blocks: [view.block.id],
            fixes: turnOn(
              view,
              (signals) => signals.images?.immutable === true,
              `Make the tags in ${nameOf(view)} immutable`,
            ),
          },
        ]
      : [],
});
