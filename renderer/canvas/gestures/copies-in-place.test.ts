import { describe, expect, it } from 'vitest';
import { applyEdits } from '#app/edits/apply.ts';
import { block, connection, designOf, id, network } from '#app/layout/testing/small-design.ts';
import { copiesInPlace } from './copies-in-place.ts';

const design = designOf(
  [
    ...network,
    block('fn', { parent: 'isolated', owner: 'orders', position: { x: 20, y: 40 } }),
    block('table', { type: 'dynamodb-table', position: { x: 700, y: 400 } }),
  ],
  [connection('fn', 'table', 'reads')],
);

let number = 0;
const newId = (): string => `new${(number += 1)}`;

describe('copies that are dragged', () => {
  it('lie where what they are made of lies, with its container and microservice', () => {
    const { edit, copies } = copiesInPlace(design, [id('fn')], newId);
    const after = applyEdits(design, [edit]);
    const copy = copies.get(id('fn'));
    expect(after.ok && copy && after.value.blocks[copy]).toMatchObject({
      name: 'fn 2',
      parent: 'isolated',
      owner: 'orders',
      position: { x: 20, y: 40 },
    });
  });

  it('are joined among themselves as the others are', () => {
    const { edit, copies } = copiesInPlace(design, [id('fn'), id('table')], newId);
    const after = applyEdits(design, [edit]);
    if (!after.ok) throw new Error(after.failure.message);
    expect(Object.values(after.value.connections)).toContainEqual(
      expect.objectContaining({
        from: copies.get(id('fn')),
        to: copies.get(id('table')),
        kind: 'reads',
      }),
    );
  });

  it('are known for what is inside a container too', () => {
    const { copies } = copiesInPlace(design, [id('vpc')], newId);
    expect([...copies.keys()].toSorted()).toEqual(['fn', 'isolated', 'public', 'vpc']);
  });
});
