import type { Value } from '../../../cloudformation/template.ts';
import type { Block } from '../../../design/schema.ts';
import {
  type BlockView,
  defineRule,
  type Fix,
  type Problem,
  type TemplateContext,
} from '../../define-rule.ts';
import { listOf, type Made, madeOf, recordOf, setRaw } from '../../resources/made.ts';
import { isSet, lineOf, namedAmong } from '../../resources/made-ends.ts';
import { sources } from '../../sources.ts';
import { nameOf } from '../../wording.ts';

export const fifoMismatch = defineRule({
  id: 'fifo-mismatch',
  title: 'A dead-letter queue of the wrong kind',
  area: 'resilience',
  severity: 'error',
  why: 'What fails in a FIFO queue can only go to a FIFO queue, and what fails in a standard one only to a standard one. AWS refuses anything else, and the stack fails.',
  source: sources.deadLetterKind,
  judges: 'template',
  check: (context) => {
    const queueOf = namedAmong(QUEUE, context);
    return pairsIn(context).flatMap(({ view, needs, fifo, dead: value }) => {
      const dead = queueOf(value);
      if (!dead || fifo === isFifo(dead)) return [];
      return [mismatch(view, needs, fifo, dead)];
    });
  },
});

interface Pair {
  readonly view: BlockView;
  /** Why it needs a dead-letter queue of one kind: "orders is a FIFO queue". */
  readonly needs: string;
  /** The kind. */
  readonly fifo: boolean;
  readonly dead: Value | undefined;
}

/** Whatever names a dead-letter queue that has to be of one kind. */
function pairsIn(context: TemplateContext): readonly Pair[] {
  const topicOf = namedAmong('AWS::SNS::Topic', context);
  const own = ({ view }: Made, fifo: boolean, what: string, by: Made): Pair => ({
    view,
    needs: `${nameOf(view)} is a ${fifo ? 'FIFO' : 'standard'} ${what}`,
    fifo,
    dead: recordOf(by.properties['RedrivePolicy'])['deadLetterTargetArn'],
  });
  return [
    ...madeOf(QUEUE, context).map((made) => own(made, isFifo(made), 'queue', made)),
    ...madeOf('AWS::SNS::Subscription', context).flatMap((made) => {
      const topic = topicOf(made.properties['TopicArn']);
      return topic ? [own(topic, topic.properties['FifoTopic'] === true, 'topic', made)] : [];
    }),
    // Source: EventBridge user guide, "Using dead-letter queues": they are standard queues.
    ...madeOf('AWS::Events::Rule', context).flatMap((made) => {
      const view = lineOf(made, context)?.from ?? made.view;
      return listOf(made.properties['Targets']).map((target) => ({
        view,
        needs: `EventBridge keeps what ${nameOf(view)} can't deliver in standard queues only`,
        fifo: false,
        dead: recordOf(recordOf(target)['DeadLetterConfig'])['Arn'],
      }));
    }),
  ];
}

function mismatch(view: BlockView, needs: string, fifo: boolean, dead: Made): Problem {
  const queue = view === dead.view ? 'its dead-letter queue' : nameOf(dead.view);
  const [is, wanted] = fifo ? ['standard', 'FIFO'] : ['FIFO', 'standard'];
  return {
    message: `${needs}, and ${queue}, where what fails goes, is a ${is} queue: AWS refuses that, and the stack fails. Make ${queue} a ${wanted} queue.`,
    blocks: [...new Set([dead.view.block.id, view.block.id])],
    fixes: turned(dead, fifo),
  };
}

function turned(dead: Made, fifo: boolean): readonly Fix[] {
  // A name ends in .fifo or it doesn't: whoever chose one chooses another.
  if (isSet(dead.properties['QueueName'])) return [];
  const values: Block['properties'] = fifo
    ? { FifoQueue: true }
    : Object.fromEntries(ONLY_FIFO.map((property) => [property, null]));
  const kind = fifo ? 'a FIFO' : 'a standard';
  return setRaw(dead, QUEUE, `Make ${nameOf(dead.view)} ${kind} queue`, values);
}

const ONLY_FIFO = [
  'FifoQueue',
  'ContentBasedDeduplication',
  'DeduplicationScope',
  'FifoThroughputLimit',
];

const isFifo = ({ properties }: Made): boolean => properties['FifoQueue'] === true;

const QUEUE = 'AWS::SQS::Queue';
