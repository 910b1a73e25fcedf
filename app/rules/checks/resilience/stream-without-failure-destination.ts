import type { Value, ValueObject } from '../../../cloudformation/template.ts';
import { counted } from '../../../counted.ts';
import { defineRule, type Problem, type TemplateContext } from '../../define-rule.ts';
import { type Made, madeOf, recordOf, setRaw } from '../../resources/made.ts';
import {
  blockNamedIn,
  isSet,
  keepUndelivered,
  lineOf,
  numberIn,
} from '../../resources/made-ends.ts';
import { sources } from '../../sources.ts';
import { nameOf } from '../../wording.ts';

export const streamWithoutFailureDestination = defineRule({
  id: 'stream-without-failure-destination',
  title: 'A bad record stops its stream, or is lost',
  area: 'resilience',
  severity: 'warning',
  why: 'A stream keeps its order: while a record fails, all behind it in its shard wait, until it expires if nothing limits that. Whatever is given up is gone, unless it is kept somewhere.',
  source: sources.streamFailures,
  judges: 'template',
  check: (context) =>
    readersOf(context)
      .filter(({ keeps, tries }) => !keeps || tries === LEFT)
      .map((reader): Problem => {
        const { made, source, target, keeps, tries } = reader;
        const line = lineOf(made, context);
        const from = line?.from ?? blockNamedIn(source, context);
        const to = line?.to ?? blockNamedIn(target, context) ?? made.view;
        const record = from ? `record of ${nameOf(from)}` : 'record';
        const [lost, keep] = keeps
          ? ['', '']
          : [', and is then lost', ', and keep it in a dead-letter queue'];
        return {
          message:
            tries === LEFT || tries === UNLIMITED
              ? `A ${record} that ${nameOf(to)} always fails on holds up all behind it in its shard until it expires${lost}. Limit how often it is tried${keep}.`
              : `A ${record} that ${nameOf(to)} fails on ${tries} is dropped, and nobody hears of it. Keep it in a dead-letter queue.`,
          blocks: [...new Set([made.view, to, from].flatMap((view) => view?.block.id ?? []))],
          ...(line && { connections: [line.connection.id] }),
          fixes: line
            ? keepUndelivered(line, `Keep the records that ${nameOf(to)} fails on`)
            : keeps
              ? setRaw(made, MAPPING, `Try a ${record} ${LIMIT} times again, at most`, {
                  MaximumRetryAttempts: LIMIT,
                })
              : [],
        };
      }),
});

/** Nobody said how often a record is tried; somebody said without end, as where none may be skipped. */
const LEFT = 'until it expires, by default';
const UNLIMITED = 'until it expires';

interface Reader {
  readonly made: Made;
  readonly source: Value | undefined;
  readonly target: Value | undefined;
  /** Records that were given up are kept. */
  readonly keeps: boolean;
  /** Until a record is given up: "once", "4 times", "for 2 hours", or one of the above. */
  readonly tries: string;
}

/** All that read a Kinesis stream or the changes of a table, by Lambda or by a pipe. */
const readersOf = (context: TemplateContext): readonly Reader[] => [
  ...madeOf(MAPPING, context)
    // Queues have no starting position, and Kafka's topics have a name.
    .filter(
      ({ properties }) => isSet(properties['StartingPosition']) && !isSet(properties['Topics']),
    )
    .map((made) => ({
      made,
      source: made.properties['EventSourceArn'],
      target: made.properties['FunctionName'],
      keeps: isSet(
        recordOf(recordOf(made.properties['DestinationConfig'])['OnFailure'])['Destination'],
      ),
      tries: triesOf(made.properties),
    })),
  ...madeOf('AWS::Pipes::Pipe', context).flatMap((made) => {
    const { KinesisStreamParameters, DynamoDBStreamParameters } = recordOf(
      made.properties['SourceParameters'],
    );
    const reading = KinesisStreamParameters ?? DynamoDBStreamParameters;
    return isSet(reading)
      ? {
          made,
          source: made.properties['Source'],
          target: made.properties['Target'],
          keeps: isSet(recordOf(reading)['DeadLetterConfig']),
          tries: triesOf(recordOf(reading)),
        }
      : [];
  }),
];

function triesOf({ MaximumRetryAttempts, MaximumRecordAgeInSeconds }: ValueObject): string {
  const retries = numberIn(MaximumRetryAttempts);
  const age = numberIn(MaximumRecordAgeInSeconds);
  if (retries !== undefined && retries >= 0)
    return retries === 0 ? 'once' : counted(retries + 1, 'time');
  if (age !== undefined && age >= 0) return `for ${counted(Math.ceil(age / 3600), 'hour')}`;
  if (retries === -1 || age === -1) return UNLIMITED;
  // Otherwise only the deployment can tell.
  return isSet(MaximumRetryAttempts) || isSet(MaximumRecordAgeInSeconds) ? 'too often' : LEFT;
}

const MAPPING = 'AWS::Lambda::EventSourceMapping';
/** As many as a new connection tries. */
const LIMIT = 3;
