import type { Value } from '../../../cloudformation/template.ts';
import { defineRule, type Problem, type TemplateContext } from '../../define-rule.ts';
import { keepFailures } from '../../fixes/keep-failures.ts';
import { listOf, type Made, madeOf, recordOf } from '../../resources/made.ts';
import {
  blockNamedIn,
  isSet,
  keepUndelivered,
  lineOf,
  namedAmong,
} from '../../resources/made-ends.ts';
import { sources } from '../../sources.ts';
import { nameOf } from '../../wording.ts';

export const subscriptionWithoutDlq = defineRule({
  id: 'subscription-without-dlq',
  title: 'A subscription that loses what it can’t deliver',
  area: 'resilience',
  severity: 'warning',
  why: 'A policy that shuts the topic out, or an address that has moved, is not tried again: the message is dropped at once, unless it is kept somewhere.',
  source: sources.subscriptionFailures,
  judges: 'template',
  check: (context) => [
    ...madeOf(SUBSCRIPTION, context)
      .filter(({ properties }) => !isSet(properties['RedrivePolicy']))
      .filter(({ properties }) => !isForPeople(properties['Protocol']))
      .map((made) => lost(made, context)),
    ...madeOf('AWS::SNS::Topic', context).flatMap((made) => cannotKeep(made)),
  ],
});

function lost(made: Made, context: TemplateContext): Problem {
  const line = lineOf(made, context);
  const topic = line?.from ?? blockNamedIn(made.properties['TopicArn'], context);
  const to = line?.to ?? blockNamedIn(made.properties['Endpoint'], context);
  const raw = made.connection ? undefined : made.view;
  const message = topic ? `A message of ${nameOf(topic)}` : 'A message';
  const whom = to ? nameOf(to) : 'its subscriber';
  const title = `Keep what ${topic ? nameOf(topic) : 'the topic'} can't deliver to ${whom}`;
  return {
    message: `${message} that can't be delivered to ${whom}, because a policy shuts SNS out or its address has moved, is lost, and nobody hears of it. Give ${raw ? nameOf(raw) : 'the subscription'} a dead-letter queue.`,
    blocks: [...new Set([raw ?? to, topic, to].flatMap((view) => view?.block.id ?? []))],
    ...(line && { connections: [line.connection.id] }),
    fixes: line ? keepUndelivered(line, title) : keepBeside(title, made, context),
  };
}

function keepBeside(title: string, { view, properties }: Made, context: TemplateContext) {
  const { TopicArn } = properties;
  if (view.block.type !== SUBSCRIPTION || TopicArn === undefined) return [];
  return keepFailures(title, {
    block: view.block,
    by: { service: 'sns.amazonaws.com', source: TopicArn },
    fifo: namedAmong('AWS::SNS::Topic', context)(TopicArn)?.properties['FifoTopic'] === true,
    properties: (queue) => ({ RedrivePolicy: { deadLetterTargetArn: queue } }),
  });
}

const SUBSCRIPTION = 'AWS::SNS::Subscription';

/** Subscriptions inside a topic have no redrive policy. */
function cannotKeep({ view, properties }: Made): readonly Problem[] {
  const systems = listOf(properties['Subscription']).filter(
    (one) => !isForPeople(recordOf(one)['Protocol']),
  );
  return systems.length > 0
    ? [
        {
          message: `What ${nameOf(view)} can't deliver to those it lists itself is lost, and they can't have a dead-letter queue there. Draw each as a subscription of its own.`,
          blocks: [view.block.id],
        },
      ]
    : [];
}

/** Who misses an e-mail isn't helped by a queue. */
const isForPeople = (protocol: Value | undefined): boolean =>
  typeof protocol === 'string' && PEOPLE.has(protocol);

const PEOPLE: ReadonlySet<string> = new Set(['email', 'email-json', 'sms', 'application']);
