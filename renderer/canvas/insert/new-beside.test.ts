import { describe, expect, it } from 'vitest';
import { blockDefinition } from '#app/catalog/catalog.ts';
import type { Design, Point, Side } from '#app/design/schema.ts';
import { applyEdits } from '#app/edits/apply.ts';
import { framesOf } from '#app/layout/frames.ts';
import { overlaps } from '#app/layout/rect.ts';
import { block, designOf, id, network } from '#app/layout/testing/small-design.ts';
import { joinOfTypes } from '../connect/join.ts';
import { newBeside } from './new-beside.ts';

const definitionOf = (type: string) => {
  const definition = blockDefinition(type);
  if (!definition) throw new Error(`There is no ${type}.`);
  return definition;
};

function addBeside(
  design: Design,
  neighbour: string,
  type: string,
  side?: Side,
  connect = true,
  spot?: Point,
) {
  const known = design.blocks[id(neighbour)];
  if (!known) throw new Error(`There is no ${neighbour}.`);
  const join = joinOfTypes(definitionOf(known.type), definitionOf(type));
  const made = newBeside(design, framesOf(design), definitionOf(type), known, {
    side,
    spot,
    join: connect && join.ok ? join : undefined,
  });
  if (!made) throw new Error('Nothing was made.');
  const after = applyEdits(design, made.edits);
  if (!after.ok) throw new Error(after.failure.message);
  const frames = framesOf(after.value);
  const added = after.value.blocks[made.id];
  if (!added) throw new Error('It was not added.');
  return {
    design: after.value,
    block: added,
    rect: frames.get(made.id)?.rect ?? { x: 0, y: 0, width: 0, height: 0 },
    connections: Object.values(after.value.connections),
  };
}

const alone = designOf([block('fn', { position: { x: 400, y: 400 } })]);

describe('a block put beside another', () => {
  it('stands to the right and is joined by the likeliest kind', () => {
    const { rect, block: table, connections } = addBeside(alone, 'fn', 'dynamodb-table');
    expect(rect.x).toBeGreaterThan(400 + 144);
    expect(rect.y).toBe(400);
    expect(connections).toMatchObject([{ from: 'fn', to: table.id, kind: 'reads-and-writes' }]);
  });

  it('stands to the left where the line leads to the neighbour', () => {
    const design = designOf([
      block('table', { type: 'aurora-cluster', position: { x: 400, y: 0 } }),
    ]);
    const { rect, block: fn, connections } = addBeside(design, 'table', 'lambda-function');
    expect(rect.x + rect.width).toBeLessThan(400);
    expect(connections).toMatchObject([{ from: fn.id, to: 'table' }]);
  });

  it.each<[Side, (rect: { x: number; y: number }) => boolean]>([
    ['top', ({ y }) => y < 400],
    ['right', ({ x }) => x > 544],
    ['bottom', ({ y }) => y > 452],
    ['left', ({ x }) => x < 400],
  ])('stands on the side asked for: %s', (side, holds) => {
    expect(holds(addBeside(alone, 'fn', 'sqs-queue', side).rect)).toBe(true);
  });

  it('keeps off what is there', () => {
    const first = addBeside(alone, 'fn', 'sqs-queue');
    const second = addBeside(first.design, 'fn', 'dynamodb-table');
    expect(overlaps(first.rect, second.rect)).toBe(false);
  });

  it('stands where the hand let go', () => {
    const spot = { x: 200, y: 900 };
    const { rect, connections } = addBeside(alone, 'fn', 'sqs-queue', 'right', true, spot);
    expect(rect).toMatchObject({ x: 200 - rect.width / 2, y: expect.closeTo(900 - 26, -1) });
    expect(connections).toHaveLength(1);
  });

  it('stands where there is room when it may not stand where the hand let go', () => {
    const design = designOf([...network, block('fn', { position: { x: 1600, y: 0 } })]);
    const tier = framesOf(design).get(id('public'))?.rect ?? { x: 0, y: 0 };
    const spot = { x: tier.x + 200, y: tier.y + 60 };
    const { block: database } = addBeside(design, 'fn', 'rds-database', 'right', true, spot);
    expect(database.parent).toBeUndefined();
  });

  it('is not joined when that is not wanted', () => {
    expect(addBeside(alone, 'fn', 'sqs-queue', undefined, false).connections).toEqual([]);
  });

  it('gets the container and the microservice of its neighbour', () => {
    const design = designOf([
      ...network,
      block('fn', { parent: 'isolated', owner: 'orders', position: { x: 20, y: 40 } }),
    ]);
    expect(addBeside(design, 'fn', 'aurora-cluster').block).toMatchObject({
      parent: 'isolated',
      owner: 'orders',
    });
  });

  it('stands elsewhere when the container of its neighbour would not have it', () => {
    const design = designOf([
      ...network,
      block('alb', { type: 'alb', parent: 'public', position: { x: 20, y: 40 } }),
    ]);
    expect(addBeside(design, 'alb', 'rds-database').block.parent).not.toBe('public');
  });

  it('stays out of a microservice that would close round what is not its own', () => {
    const design = designOf([
      block('orders', { type: 'microservice' }),
      block('fn', { owner: 'orders', position: { x: 0, y: 400 } }),
      block('other', { position: { x: 250, y: 400 } }),
      block('above', { position: { x: 250, y: 316 } }),
      block('below', { position: { x: 250, y: 484 } }),
    ]);
    const { block: queue } = addBeside(design, 'fn', 'sqs-queue', 'right');
    expect(queue.position.x).toBeGreaterThan(250);
    expect(queue.owner).toBeUndefined();
  });
});
