import { describe, expect, it } from 'vitest';
import { BlockId } from '../design/ids.ts';
import { emptyDesign } from '../design/schema.ts';
import { sketch } from '../design/testing/sketch.ts';
import { buildGraph } from '../graph/graph.ts';
import { describeBlock, describeDesign, descriptionText } from './describe-design.ts';

const shop = {
  ...sketch({
    blocks: {
      vpc: { type: 'vpc' },
      private: { type: 'subnet-tier', parent: 'vpc' },
      payments: { type: 'microservice', properties: { team: 'Money team' } },
      web: { type: 'ecs-service', parent: 'private' },
      charge: { type: 'lambda-function', owner: 'payments' },
      orders: { type: 'dynamodb-table', owner: 'payments' },
      log: { type: 'dynamodb-table', owner: 'payments' },
      todo: { type: 'note', properties: { text: 'Ask\nthe team' } },
    },
    connections: [
      ['web', 'calls', 'charge'],
      ['charge', 'reads-and-writes', 'orders'],
      ['charge', 'reads-and-writes', 'log'],
    ],
  }),
  name: 'Shop',
  description: 'Sells things.',
};

describe('describeDesign', () => {
  it('tells the whole architecture', () => {
    expect(descriptionText(describeDesign(shop))).toBe(`# Shop

Sells things. It has 8 blocks, 3 connections and 1 microservice.

## payments, a microservice

- Owned by Money team.
- Has charge (Lambda function), log (DynamoDB table) and orders (DynamoDB table).
- charge reads and writes log and orders.
- From outside, web calls charge.

## vpc, VPC

- private holds web (ECS service).

## Outside the microservices

- web calls charge.

## Notes on the canvas

- todo: Ask the team
`);
  });

  it('tells the notes of what is owned or nested, and problems last', () => {
    const { blocks } = shop;
    const noted = Object.fromEntries(
      Object.entries(blocks).map(([id, block]) => [id, { ...block, notes: `About ${id}` }]),
    );
    const told = describeDesign({ ...shop, blocks: noted }, ['Warning: Nothing arrives.']);
    const text = descriptionText(told);
    for (const id of ['payments', 'charge', 'vpc', 'private', 'web'])
      expect(text).toContain(`- Note on ${id}: About ${id}`);
    expect(told.sections.at(-1)).toEqual({
      heading: 'Problems',
      points: ['Warning: Nothing arrives.'],
    });
  });

  it('says that there is nothing', () => {
    expect(describeDesign(emptyDesign('New'))).toEqual({
      title: 'New',
      summary: 'The design is empty.',
      sections: [],
    });
  });

  it('takes a connection to nowhere and a type nobody knows', () => {
    const odd = sketch({ blocks: { a: 'from-the-future' }, connections: [] });
    expect(descriptionText(describeDesign(odd))).toContain('a (from-the-future)');
  });
});

it('describes one block with what it is joined to', () => {
  const graph = buildGraph(shop);
  const told = (id: string): string => {
    const block = graph.block(BlockId.parse(id));
    return block ? describeBlock(block, graph) : '';
  };
  expect(told('charge')).toBe(
    'charge (Lambda function), of payments. charge reads and writes log and orders. web calls it.',
  );
  expect(told('private')).toBe('private (Subnet tier), in vpc, with 1 block inside.');
  expect(told('payments')).toBe('payments (Microservice), with 3 blocks.');
});
