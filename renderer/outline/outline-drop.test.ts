import { describe, expect, it } from 'vitest';
import type { Design } from '#app/design/schema.ts';
import { applyEdits } from '#app/edits/apply.ts';
import { block, designOf, id, network } from '#app/layout/testing/small-design.ts';
import { graphOf } from '../blocks/graph-of.ts';
import { type DropPlace, dropInOutline, keyPlace } from './outline-drop.ts';
import { type OutlineOrder, outlineRows } from './outline-rows.ts';

const design = designOf([
  ...network,
  block('fn', { position: { x: 800, y: 400 } }),
  block('cache', { type: 'elasticache', position: { x: 800, y: 500 } }),
  block('held', { locked: true, position: { x: 800, y: 600 } }),
  block('inner', { parent: 'isolated', position: { x: 40, y: 30 } }),
  block('mine', { owner: 'orders', position: { x: 720, y: 140 } }),
  block('frame', { type: 'group', parent: 'public', position: { x: 40, y: 30 } }),
  block('stores', { type: 'group', position: { x: 800, y: 900 } }),
  block('store', { type: 'elasticache', parent: 'stores', position: { x: 20, y: 40 } }),
]);

const drop = (names: readonly string[], place: DropPlace, by: OutlineOrder = 'place') =>
  dropInOutline(design, by, names.map(id), place);
const into = (row: string): DropPlace => ({ row: id(row), where: 'into' });

function after(names: readonly string[], place: DropPlace, by?: OutlineOrder): Design {
  const answer = drop(names, place, by);
  if (!answer.allowed) throw new Error(answer.reason);
  const done = applyEdits(design, answer.edits);
  if (!done.ok) throw new Error(done.failure.message);
  return done.value;
}

const rows = (of: Design): string[] =>
  outlineRows({
    graph: graphOf(of),
    by: 'place',
    filter: '',
    folded: new Set(),
    selected: new Set(),
    severities: new Map(),
  }).map(({ label }) => label);

describe('dropping rows of the outline', () => {
  it('puts a block into a container, clear of what is there', () => {
    const moved = after(['fn', 'cache'], into('isolated'));
    const at = (name: string) => moved.blocks[id(name)]?.position ?? { x: 0, y: 0 };
    expect(moved.blocks[id('fn')]?.parent).toBe('isolated');
    expect(
      Math.abs(at('fn').x - at('cache').x) + Math.abs(at('fn').y - at('cache').y),
    ).toBeGreaterThan(60);
  });

  it('gives a block to a microservice', () => {
    expect(after(['fn'], into('orders')).blocks[id('fn')]?.owner).toBe('orders');
  });

  it('takes it away where it leaves in the tree by microservice', () => {
    const moved = after(['mine'], { row: undefined, where: 'into' }, 'microservice');
    expect(moved.blocks[id('mine')]?.owner).toBeUndefined();
  });

  it.each<[what: string, ids: string[], place: DropPlace, reason: RegExp]>([
    ['a store in a public tier', ['cache'], into('public'), /public/],
    ['a store in a group of a public tier', ['cache'], into('frame'), /public/],
    ['a group of stores in a public tier', ['stores'], into('public'), /public/],
    ['a block in a VPC itself', ['fn'], into('vpc'), /^Only a subnet tier/],
    ['anything in an ordinary block', ['fn'], into('cache'), /cache holds no other blocks/],
    ['a container in a microservice', ['vpc'], into('orders'), /belongs to no microservice/],
    ['a block in itself', ['vpc'], into('vpc'), /itself/],
    ['what is locked', ['held'], into('orders'), /held is locked/],
  ])('refuses %s', (_, ids, place, reason) => {
    const answer = drop(ids, place);
    expect(answer.allowed ? '' : answer.reason).toMatch(reason);
  });

  it('orders siblings as their rows are put', () => {
    const moved = after(['cache'], { row: id('fn'), where: 'before' });
    expect(rows(moved).indexOf('cache')).toBeLessThan(rows(moved).indexOf('fn'));
    expect(moved.blocks[id('cache')]?.order).toBeGreaterThan(0);
    expect(moved.blocks[id('fn')]?.order ?? 0).toBe(0);
  });

  it.each([
    ['ArrowUp', 'cache', { row: 'fn', where: 'before' }],
    ['ArrowDown', 'fn', { row: 'cache', where: 'after' }],
    ['ArrowLeft', 'public', { row: 'vpc', where: 'after' }],
    ['ArrowLeft', 'inner', { row: 'vpc', where: 'after' }],
    ['ArrowRight', 'fn', { row: 'orders', where: 'into' }],
  ] as const)('%s moves %s', (key, name, place) => {
    const one = design.blocks[id(name)];
    expect(one && keyPlace(design, 'place', one, key)).toEqual(place);
  });
});
