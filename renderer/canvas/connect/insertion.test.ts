import { describe, expect, it } from 'vitest';
import { blockDefinition } from '#app/catalog/catalog.ts';
import type { Connection } from '#app/design/schema.ts';
import { applyEdits } from '#app/edits/apply.ts';
import { block, connection, designOf } from '#app/layout/testing/small-design.ts';
import { insertionEdits, insertionOf } from './insertion.ts';

const ends = [
  block('shop'),
  block('billing'),
  block('orders', { type: 'dynamodb-table' }),
  block('api', { type: 'http-api' }),
];

function insert(type: string, into: Connection) {
  const middle = block('middle', { type });
  const design = designOf([...ends, middle], [into]);
  const definition = blockDefinition(type);
  if (!definition) throw new Error(`There is no ${type}.`);
  const insertion = insertionOf(design, into, definition);
  if (!insertion.ok) return insertion.reason;
  const after = applyEdits(design, insertionEdits(design, into, middle, insertion));
  if (!after.ok) throw new Error(after.failure.message);
  return Object.values(after.value.connections);
}

describe('a block put into a connection', () => {
  it('makes two of the kinds that fit, where the old one fits neither', () => {
    expect(insert('sqs-queue', connection('shop', 'billing'))).toMatchObject([
      { from: 'shop', to: 'middle', kind: 'sends' },
      { from: 'middle', to: 'billing', kind: 'triggers' },
    ]);
  });

  it('keeps the connection in the first half, with its properties in both of its kind', () => {
    const calls = { ...connection('shop', 'billing'), properties: { timeout: 3 } };
    expect(insert('lambda-function', calls)).toMatchObject([
      { id: calls.id, from: 'shop', to: 'middle', kind: 'calls', properties: { timeout: 3 } },
      { from: 'middle', to: 'billing', kind: 'calls', properties: { timeout: 3 } },
    ]);
  });

  it('keeps it in the second half where only that is of its kind', () => {
    const reads = connection('shop', 'orders', 'reads');
    expect(insert('ecs-service', reads)).toMatchObject([
      { id: reads.id, from: 'middle', to: 'orders', kind: 'reads' },
      { from: 'shop', to: 'middle', kind: 'calls' },
    ]);
  });

  it('lets go of where the line had to pass', () => {
    const steered = { ...connection('shop', 'billing'), steering: { points: [{ x: 1, y: 1 }] } };
    const [kept] = insert('lambda-function', steered);
    expect(kept).not.toHaveProperty('steering');
  });

  it('says why it cannot stand there', () => {
    expect(insert('dynamodb-table', connection('api', 'shop', 'routes-to'))).toMatch(/API can't/);
  });

  it('gives every new connection a logical id of its own', () => {
    const made = insert('sqs-queue', connection('shop', 'billing'));
    const ids = typeof made === 'string' ? [] : made.map(({ logicalId }) => logicalId);
    expect(new Set(ids).size).toBe(2);
  });
});
