import { type BlockView, defineRule, type NearContext } from '../../define-rule.ts';
import { sources } from '../../sources.ts';
import { nameOf } from '../../wording.ts';

export const noAlarms = defineRule({
  id: 'no-alarms',
  title: 'A system that fails in silence',
  area: 'operations',
  severity: 'warning',
  why: 'Without an alarm it is the users who find out that a system fails, and who have to find somebody to tell.',
  source: sources.alerts,
  // Whether there is an alarm is known from the whole.
  judges: 'design',
  check: (context) => {
    // What is tried out may fail unseen.
    if (!context.production || context.blocks.some(isAlarm)) return [];
    return context.blocks
      .filter((view) => isEntry(view, context))
      .map((view) => ({
        message: `Nobody is told when ${nameOf(view)} fails: the design has no alarm. Let one observe ${nameOf(view)}, and notify whoever is on call.`,
        blocks: [view.block.id],
      }));
  },
});

const ALARMS: ReadonlySet<string> = new Set([
  'AWS::ApplicationSignals::ServiceLevelObjective',
  'AWS::CloudWatch::Alarm',
  'AWS::CloudWatch::CompositeAlarm',
]);

const isAlarm = ({ block, definition }: BlockView): boolean =>
  ALARMS.has(definition?.resourceTypes[0] ?? block.type);

/** Where people and other systems come in, if it is something of ours that can be watched. */
const isEntry = ({ block, traits, signals }: BlockView, { incoming }: NearContext): boolean =>
  traits.observable === true &&
  ((signals.public === true && traits.router !== undefined) ||
    incoming(block.id).some(({ from }) => from.traits.actor));
