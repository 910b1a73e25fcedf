import { defineRule } from '../../define-rule.ts';
import { turnOn } from '../../fixes/turn-on.ts';
import { sources } from '../../sources.ts';
import { nameOf } from '../../wording.ts';

export const encryptionOff = defineRule({
  id: 'encryption-off',
  title: 'Data that is kept unencrypted',
  area: 'security',
  severity: 'warning',
  why: 'Encrypted data is worthless to whoever gets hold of the disk or a copy, and most rules about personal data ask for it. It costs next to nothing.',
  source: sources.encryptionAtRest,
  judges: 'block',
  check: (view) =>
    view.signals.encrypted === false
      ? [
          {
            message: `${nameOf(view)} keeps what it holds unencrypted. Turn its encryption on.`,
            blocks: [view.block.id],
            fixes: turnOn(view, (signals) => signals.encrypted === true, `Encrypt ${nameOf(view)}`),
          },
        ]
      : [],
});
