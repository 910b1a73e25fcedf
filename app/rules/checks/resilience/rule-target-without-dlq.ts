import { getAtt } from '../../../cloudformation/intrinsics.ts';
import type { Value } from '../../../cloudformation/template.ts';
import { authorOf } from '../../../compiler/source-map.ts';
import { sameJson } from '../../../json.ts';
import {
  type BlockView,
  type ConnectionView,
  defineRule,
  type Fix,
  type Problem,
  type TemplateContext,
} from '../../define-rule.ts';
import { keepFailures } from '../../fixes/keep-failures.ts';
import { listOf, type Made, madeOf, recordOf } from '../../resources/made.ts';
import {
  blockNamedIn,
  isSet,
  keepUndelivered,
  lineNamed,
  lineOf,
} from '../../resources/made-ends.ts';
import { sources } from '../../sources.ts';
import { nameOf } from '../../wording.ts';

export const ruleTargetWithoutDlq = defineRule({
  id: 'rule-target-without-dlq',
  title: 'Events that are dropped after a day',
  area: 'resilience',
  severity: 'info',
  why: 'EventBridge tries for a day at most, and not at all where it may not reach the target or the target is gone. Then the event is dropped, unless it is kept somewhere.',
  source: sources.eventRetries,
  judges: 'template',
  check: (context) => [
    ...madeOf('AWS::Events::Rule', context)
      // What is due again and again comes by itself.
      .filter(({ properties }) => isSet(properties['EventPattern']))
      .flatMap((made) =>
        listOf(made.properties['Targets']).flatMap((target, index) =>
          lost(made, target, lineAt(made, `Targets.${index}`, context), context),
        ),
      ),
    ...madeOf('AWS::Scheduler::Schedule', context)
      .filter(({ properties }) => isOnce(properties['ScheduleExpression']))
      .flatMap((made) => lost(made, made.properties['Target'], lineOf(made, context), context)),
  ],
});

function lost(
  made: Made,
  target: Value | undefined,
  line: ConnectionView | undefined,
  context: TemplateContext,
): readonly Problem[] {
  const { DeadLetterConfig, Arn } = recordOf(target);
  if (isSet(DeadLetterConfig)) return [];
  const from = line?.from ?? made.view;
  // What a block makes for itself is in nobody's hands.
  if (!line && from.block.type !== RULE && from.block.type !== SCHEDULE) return [];
  const to: BlockView | undefined = line?.to ?? blockNamedIn(Arn, context);
  const whom = to ? nameOf(to) : 'its target';
  return [
    {
      message: `An event of ${nameOf(from)} that can't be delivered to ${whom} is dropped after a day at most, and nobody hears of it. Keep it in a dead-letter queue.`,
      blocks: [...new Set([from, to].flatMap((view) => view?.block.id ?? []))],
      ...(line && { connections: [line.connection.id] }),
      fixes: line
        ? keepUndelivered(line, `Keep what ${nameOf(from)} can't deliver to ${whom}`)
        : keepBeside(made),
    },
  ];
}

/** One queue for all targets of a rule that have none: each of its findings offers the same. */
function keepBeside({ view: { block }, logicalId, properties }: Made): readonly Fix[] {
  // What something else puts there isn't the rule's own to repeat.
  if (block.type !== RULE || !sameJson(block.properties['Targets'], properties['Targets']))
    return [];
  return keepFailures(`Keep what ${block.name} can't deliver`, {
    block,
    by: { service: 'events.amazonaws.com', source: getAtt(logicalId, 'Arn') },
    properties: (queue) => ({
      Targets: listOf(properties['Targets'])
        .map(recordOf)
        .map((target) =>
          isSet(target['DeadLetterConfig'])
            ? target
            : { ...target, DeadLetterConfig: { Arn: queue } },
        ),
    }),
  });
}

/** A rule that several connections share has a target of each. */
const lineAt = (
  { logicalId }: Made,
  path: string,
  context: TemplateContext,
): ConnectionView | undefined =>
  lineNamed(authorOf(context.compilation.sourceMap, logicalId, path)?.connection, context);

const isOnce = (expression: Value | undefined): boolean =>
  typeof expression === 'string' && expression.startsWith('at(');

const RULE = 'AWS::Events::Rule';
const SCHEDULE = 'AWS::Scheduler::Schedule';
