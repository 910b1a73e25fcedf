import { defineRule } from '../../define-rule.ts';
import { turnOn } from '../../fixes/turn-on.ts';
import { sources } from '../../sources.ts';
import { nameOf } from '../../wording.ts';

export const keyWithoutRotation = defineRule({
  id: 'key-without-rotation',
  title: 'A key that is never renewed',
  area: 'security',
  severity: 'warning',
  why: 'The longer one key encrypts, the more of the data falls with it. Rotation renews the material by itself and keeps what was encrypted readable.',
  source: sources.keyRotation,
  judges: 'block',
  check: (view) =>
    view.signals.keyRotates === false
      ? [
          {
            message: `${nameOf(view)} encrypts with the same material for ever: whoever gets hold of it once reads all of it. Let it rotate.`,
            blocks: [view.block.id],
            fixes: turnOn(
              view,
              (signals) => signals.keyRotates === true,
              `Let ${nameOf(view)} rotate`,
            ),
          },
        ]
      : [],
});
