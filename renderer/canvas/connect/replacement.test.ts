import { describe, expect, it } from 'vitest';
import { blockDefinition } from '#app/catalog/catalog.ts';
import { ConnectionId } from '#app/design/ids.ts';
import { applyEdits } from '#app/edits/apply.ts';
import { block, connection, designOf, id, network } from '#app/layout/testing/small-design.ts';
import { replacementEdits, replacementOf } from './replacement.ts';

const design = designOf(
  [
    ...network,
    block('api', { type: 'alb' }),
    block('fn', {
      owner: 'orders',
      position: { x: 300, y: 40 },
      notes: 'The heart of it.',
      properties: { memory: 512, runtime: 'nodejs24.x' },
      overrides: { '': { Description: 'x' } },
      environments: { prod: { enabled: false, properties: { runtime: 'python3.13' } } },
    }),
    block('table', { type: 'dynamodb-table' }),
    block('raw', { type: 'AWS::SQS::Queue' }),
  ],
  [connection('api', 'fn', 'routes-to'), connection('fn', 'table', 'reads')],
);

function plan(name: string, type: string) {
  const present = design.blocks[id(name)];
  const definition = blockDefinition(type);
  if (!present || !definition) throw new Error(`There is no ${name} or no ${type}.`);
  const replacement = replacementOf(design, present, definition);
  const after = applyEdits(design, replacementEdits(design, present, definition, replacement));
  if (!after.ok) throw new Error(after.failure.message);
  return { replacement, design: after.value, block: after.value.blocks[id(name)] };
}

describe('a block replaced by one of another type', () => {
  it('keeps its place, its microservice, its notes and the connections that still fit', () => {
    const { replacement, block: service, design: after } = plan('fn', 'ecs-service');
    expect(service).toMatchObject({
      type: 'ecs-service',
      name: 'fn',
      owner: 'orders',
      position: { x: 300, y: 40 },
      notes: 'The heart of it.',
      environments: { prod: { enabled: false } },
    });
    expect(service?.overrides).toBeUndefined();
    expect(service?.properties).not.toHaveProperty('runtime');
    expect(replacement.lost).toEqual([]);
    expect(Object.keys(after.connections)).toEqual(Object.keys(design.connections));
  });

  it('says and removes what nothing fits for', () => {
    const { replacement, design: after } = plan('fn', 's3-bucket');
    expect(replacement.lost.map(({ kind }) => kind)).toContain('reads');
    expect(Object.keys(after.connections)).toHaveLength(2 - replacement.lost.length);
  });

  it('gets another logical id, for the type of a deployed resource can’t change', () => {
    expect(plan('fn', 'ecs-service').block?.logicalId).not.toBe(design.blocks[id('fn')]?.logicalId);
  });

  it('keeps its logical id where a raw block becomes the curated one of its resource', () => {
    expect(plan('raw', 'sqs-queue').block?.logicalId).toBe(design.blocks[id('raw')]?.logicalId);
  });

  it('is joined to another once by each kind', () => {
    const writes = { ...connection('fn', 'table', 'writes'), id: ConnectionId.parse('second') };
    const two = designOf(Object.values(design.blocks), [
      ...Object.values(design.connections),
      writes,
    ]);
    const table = two.blocks[id('table')];
    const queue = blockDefinition('sqs-queue');
    const { changed, lost } = (table && queue && replacementOf(two, table, queue)) ?? {};
    expect(changed?.map(({ kind }) => kind.kind)).toEqual(['sends']);
    expect(lost?.map(({ kind }) => kind)).toEqual(['writes']);
  });

  it('stands in what its group stands in', () => {
    const grouped = designOf([
      ...network,
      block('group', { type: 'group', parent: 'public' }),
      block('fn', { parent: 'group' }),
    ]);
    const present = grouped.blocks[id('fn')];
    const cache = blockDefinition('elasticache');
    const refused = present && cache && replacementOf(grouped, present, cache).refusal;
    expect(refused).toMatch(/public/);
  });
});
