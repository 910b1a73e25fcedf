import { describe, expect, it } from 'vitest';
import { type Sketch, sketch } from '../design/testing/sketch.ts';
import { buildGraph } from '../graph/graph.ts';
import { compile } from './compile.ts';
import { type ContractLine, contractOf } from './contract.ts';
import type { Author } from './source-map.ts';

const contract = (drawn: Sketch, pick: { connection: string } | { block: string }) => {
  const design = sketch(drawn);
  const graph = buildGraph(design);
  const author = pick as Author; // ids in a sketch are plain text
  return contractOf(compile(design, graph), graph, author);
};

const read = (line: ContractLine): string => {
  switch (line.kind) {
    case 'allow':
    case 'deny':
      return `${line.kind} ${line.actions.join(' ')} on ${line.on.join(' ')}`;
    case 'set':
      return `set ${line.name} = ${line.value}`;
    case 'withhold':
      return `withhold ${line.actions.join(' ')}`;
    case 'make':
      return `make ${line.type} ${line.logicalId}`;
    case 'change':
      return `change ${line.path} of ${line.logicalId} = ${line.value}`;
  }
};

describe('contractOf', () => {
  it('names the actions and the variable of a connection to a table', () => {
    const { lines, summary, resources } = contract(
      {
        blocks: { charge: 'lambda-function', 'card-tokens': 'dynamodb-table' },
        connections: [['charge', 'writes', 'card-tokens']],
      },
      { connection: 'c1' },
    );
    expect(lines.map(read)).toEqual([
      'allow dynamodb:BatchWriteItem dynamodb:DeleteItem dynamodb:PutItem dynamodb:UpdateItem on card-tokens',
      'set CARD_TOKENS_TABLE = card-tokens',
    ]);
    expect(summary).toBe('4 actions, 1 variable');
    expect(resources).toEqual(['ChargePolicy', 'Charge']);
  });

  it('names the resources a connection makes, and what it changes in others', () => {
    const { lines, summary } = contract(
      {
        blocks: { orders: 'dynamodb-table', index: 'lambda-function' },
        connections: [['orders', 'triggers', 'index']],
      },
      { connection: 'c1' },
    );
    expect(lines.map(read)).toEqual([
      'allow dynamodb:DescribeStream dynamodb:GetRecords dynamodb:GetShardIterator on orders.StreamArn',
      'allow dynamodb:ListStreams on *',
      'allow sqs:SendMessage on Connection1DeadLetterQueue',
      'make AWS::SQS::Queue Connection1DeadLetterQueue',
      'make AWS::Lambda::EventSourceMapping Connection1Mapping',
      'change StreamSpecification.StreamViewType of Orders = NEW_AND_OLD_IMAGES',
    ]);
    expect(summary).toBe('5 actions, 2 resources, 1 property');
  });

  it('reads a container’s variables like a function’s', () => {
    const { lines } = contract(
      {
        blocks: {
          vpc: 'vpc',
          private: { type: 'subnet-tier', parent: 'vpc' },
          web: { type: 'ecs-service', parent: 'private' },
          news: 'sns-topic',
        },
        connections: [['web', 'publishes', 'news']],
      },
      { connection: 'c1' },
    );
    expect(lines.map(read)).toEqual(['allow sns:Publish on news', 'set NEWS_TOPIC_ARN = news']);
  });

  it('lists a block’s resources, and nothing a connection added', () => {
    const drawn: Sketch = {
      blocks: { jobs: 'sqs-queue', news: 'sns-topic' },
      connections: [['news', 'subscribes', 'jobs']],
    };
    expect(contract(drawn, { block: 'jobs' }).lines.map(read)).toEqual([
      'make AWS::SQS::Queue JobsDeadLetterQueue',
      'make AWS::SQS::Queue Jobs',
      'make AWS::SQS::QueuePolicy JobsPolicy',
    ]);
    expect(contract(drawn, { block: 'jobs' }).summary).toBe('3 resources');
  });

  it('is empty for what is only drawn', () => {
    const drawn: Sketch = {
      blocks: { shoppers: 'users', api: 'http-api' },
      connections: [['shoppers', 'calls', 'api']],
    };
    expect(contract(drawn, { connection: 'c1' })).toEqual({
      lines: [],
      summary: '',
      resources: [],
    });
  });
});
