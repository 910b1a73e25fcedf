// A state machine's definition in the Amazon States Language: one that is drawn, and what can be told
// of one that was written. Source: "Amazon States Language" specification.

import { isObject, type JsonObject } from '../../json.ts';
import { jsonObject } from '../events/json-text.ts';
import { fnv1a } from '../fnv1a.ts';

const LANGUAGE = { QueryLanguage: 'JSONata' } as const;

/** Calls that failed for a reason of Lambda's own are worth another try. Source: Step Functions
 * developer guide, "Handle transient Lambda service exceptions". */
const RETRY = [
  {
    ErrorEquals: [
      'Lambda.ClientExecutionTimeoutException',
      'Lambda.ServiceException',
      'Lambda.AWSLambdaException',
      'Lambda.SdkClientException',
      'Lambda.TooManyRequestsException',
    ],
    IntervalSeconds: 1,
    MaxAttempts: 4,
    BackoffRate: 2,
    JitterStrategy: 'FULL',
  },
];

const INPUT = '{% $states.input %}';
const INPUT_AS_TEXT = '{% $string($states.input) %}';

type Step = (placeholder: string) => JsonObject;

/** A task that hands its input on to the next. */
const task = (service: string, parameters: JsonObject): JsonObject => ({
  Type: 'Task',
  Resource: `arn:\${AWS::Partition}:states:::${service}`,
  Arguments: parameters,
  Output: INPUT,
});

/** What is done with a variable of this ending; whatever has none is used by steps people write. */
const STEPS: readonly (readonly [ending: string, Step])[] = [
  [
    '_FUNCTION',
    (name) => ({
      ...task('lambda:invoke', { FunctionName: name, Payload: INPUT }),
      Output: '{% $states.result.Payload %}',
      Retry: RETRY,
    }),
  ],
  ['_QUEUE_URL', (name) => task('sqs:sendMessage', { QueueUrl: name, MessageBody: INPUT_AS_TEXT })],
  ['_TOPIC_ARN', (name) => task('sns:publish', { TopicArn: name, Message: INPUT_AS_TEXT })],
  [
    '_BUS',
    (name) =>
      task('events:putEvents', {
        Entries: [
          {
            EventBusName: name,
            Source: '{% $states.context.StateMachine.Name %}',
            DetailType: '{% $states.context.State.Name %}',
            Detail: INPUT,
          },
        ],
      }),
  ],
  [
    '_DELIVERY_STREAM',
    (name) =>
      task('aws-sdk:firehose:putRecord', {
        DeliveryStreamName: name,
        Record: { Data: INPUT_AS_TEXT },
      }),
  ],
  [
    '_STREAM',
    (name) =>
      task('aws-sdk:kinesis:putRecord', {
        StreamName: name,
        PartitionKey: '{% $states.context.Execution.Name %}',
        Data: INPUT_AS_TEXT,
      }),
  ],
  [
    '_STATE_MACHINE_ARN',
    (name) => task('states:startExecution', { StateMachineArn: name, Input: INPUT }),
  ],
];

/** The step a variable stands for, if it stands for one. */
const stepOf = (variable: string): Step | undefined =>
  STEPS.find(([ending]) => variable.endsWith(ending))?.[1];

export const isStep = (variable: string): boolean => stepOf(variable) !== undefined;

/**
 * What is drawn, one step after the other in the order of the variables' names, as the text of an
 * Fn::Sub: placeholders of the state machine's own are escaped in it.
 */
export function drawnDefinition(variables: readonly string[]): JsonObject {
  const steps = variables.toSorted().flatMap((variable) => {
    const step = stepOf(variable);
    return step ? [{ name: stateName(variable), state: step(`\${!${variable}}`) }] : [];
  });
  const [first] = steps;
  if (!first)
    return {
      ...LANGUAGE,
      StartAt: 'Nothing to do',
      States: { 'Nothing to do': { Type: 'Succeed' } },
    };
  return {
    ...LANGUAGE,
    StartAt: first.name,
    States: Object.fromEntries(
      steps.map(({ name, state }, index) => {
        const next = steps[index + 1];
        return [name, { ...state, ...(next ? { Next: next.name } : { End: true }) }];
      }),
    ),
  };
}

/** Longest name of a state. */
const LONGEST_NAME = 80;

/** `CHARGE_CARD_FUNCTION` → `Charge card function`. */
function stateName(variable: string): string {
  const words = variable.replaceAll('_', ' ').toLowerCase();
  const name = words.charAt(0).toUpperCase() + words.slice(1);
  return name.length <= LONGEST_NAME
    ? name
    : `${name.slice(0, LONGEST_NAME - 9)} ${fnv1a(variable).toString(16)}`;
}

/** Transitions of these are inside their own fields. */
const TERMINAL = new Set(['Succeed', 'Fail']);
const TYPES = new Set([...TERMINAL, 'Task', 'Pass', 'Wait', 'Choice', 'Parallel', 'Map']);

/** What is wrong with a definition somebody wrote, as an end of a sentence; nothing if it will do. */
export function wrongDefinition(text: string): string | undefined {
  const read = jsonObject(text);
  return 'wrong' in read ? read.wrong : wrongStates(read.object);
}

function wrongStates({
  StartAt: start,
  States: states,
}: {
  readonly [key: string]: unknown;
}): string | undefined {
  if (!isObject(states) || Object.keys(states).length === 0) return 'has no States';
  if (typeof start !== 'string')
    return 'doesn’t say with which state it starts: StartAt is missing';
  if (!Object.hasOwn(states, start)) return `starts at ${start}, which is none of its States`;
  for (const [name, state] of Object.entries(states)) {
    const wrong = wrongState(name, state, states);
    if (wrong !== undefined) return wrong;
  }
  return undefined;
}

function wrongState(
  name: string,
  state: unknown,
  all: { readonly [name: string]: unknown },
): string | undefined {
  if (!isObject(state)) return `has a state ${name} that is not an object`;
  const { Type: type } = state;
  if (typeof type !== 'string' || !TYPES.has(type))
    return `has a state ${name} without a known Type`;
  const lost = nextStates(state).find((next) => !Object.hasOwn(all, next));
  if (lost !== undefined) return `goes from ${name} to ${lost}, which is none of its States`;
  if (type === 'Choice' || TERMINAL.has(type) || state.End === true || state.Next !== undefined)
    return undefined;
  return `doesn’t say what comes after ${name}: Next or End is missing`;
}

function nextStates({
  Next,
  Default,
  Choices,
  Catch,
}: {
  readonly [key: string]: unknown;
}): string[] {
  const nested = [Choices, Catch].flatMap((list): readonly unknown[] =>
    Array.isArray(list) ? list : [],
  );
  const found = [Next, Default, ...nested.map((one) => (isObject(one) ? one.Next : undefined))];
  return found.filter((next) => typeof next === 'string');
}
