import { defineRule } from '../../define-rule.ts';
import { turnOn } from '../../fixes/turn-on.ts';
import { sources } from '../../sources.ts';
import { listed, nameOf } from '../../wording.ts';

export const weakSignIn = defineRule({
  id: 'weak-sign-in',
  title: 'Users who sign in too easily',
  area: 'security',
  severity: 'warning',
  why: 'Passwords are guessed, reused and stolen every day. A second factor is what stops whoever has one.',
  source: sources.strongSignIn,
  judges: 'block',
  check: (view) =>
    (view.signals.signIn?.gaps.length ?? 0) > 0
      ? [
          {
            message: `${nameOf(view)} has ${listed(view.signals.signIn?.gaps ?? [])}: who guesses or steals a password is that user. Ask for more.`,
            blocks: [view.block.id],
            fixes: turnOn(
              view,
              (signals) => signals.signIn?.gaps.length === 0,
              `Make signing in to ${nameOf(view)} harder`,
            ),
          },
        ]
      : [],
});
