import { describe, expect, it } from 'vitest';
import type { Block, Connection } from '../design/schema.ts';
import { framesOf } from './frames.ts';
import { sceneOf } from './scene.ts';
import { block, connection, designOf, id, network } from './testing/small-design.ts';
import { boxOf, countInside, drawnConnections, standIn } from './visible.ts';

const inNetwork: readonly Block[] = [
  block('web', { parent: 'public', position: { x: 40, y: 30 } }),
  block('db', { parent: 'isolated', owner: 'orders', position: { x: 40, y: 30 } }),
  block('api', { owner: 'orders', position: { x: 700, y: 300 } }),
  block('user', { position: { x: 900, y: 300 } }),
];
const collapse = (blocks: readonly Block[], ...names: readonly string[]): readonly Block[] =>
  blocks.map((one) => (names.includes(one.name) ? { ...one, collapsed: true } : one));
const all = [...network, ...inNetwork];
const collapsedIn = (names: readonly string[], connections: readonly Connection[] = []) =>
  designOf(collapse(all, ...names), connections);

describe('what is drawn', () => {
  it.each<[what: string, collapsed: string[], drawn: string[]]>([
    ['everything', [], ['api', 'db', 'isolated', 'orders', 'public', 'user', 'vpc', 'web']],
    ['a container', ['vpc'], ['api', 'orders', 'user', 'vpc']],
    [
      'a container in a container',
      ['public'],
      ['api', 'db', 'isolated', 'orders', 'public', 'user', 'vpc'],
    ],
    ['the outermost of two', ['vpc', 'public'], ['api', 'orders', 'user', 'vpc']],
    [
      'a microservice, wherever its blocks sit',
      ['orders'],
      ['isolated', 'orders', 'public', 'user', 'vpc', 'web'],
    ],
    ['placement before ownership', ['orders', 'vpc'], ['orders', 'user', 'vpc']],
    [
      'an ordinary block can’t be',
      ['web'],
      ['api', 'db', 'isolated', 'orders', 'public', 'user', 'vpc', 'web'],
    ],
  ])('%s', (_, names, drawn) => {
    expect([...framesOf(collapsedIn(names)).keys()].toSorted()).toEqual(drawn);
  });

  it('hides a microservice with the last of its blocks', () => {
    const blocks = all.filter(({ name }) => name !== 'api');
    const design = designOf(collapse(blocks, 'isolated'));
    expect(framesOf(design).has(id('orders'))).toBe(false);
    expect(standIn(design, id('orders'))).toBe('isolated');
  });

  it('stands where the container or the hull had its corner, and says how much is in it', () => {
    const open = framesOf(designOf(all));
    const vpc = framesOf(collapsedIn(['vpc'])).get(id('vpc'));
    expect(vpc).toMatchObject({ shape: 'box', holds: 'container', inside: 2 });
    expect(vpc?.rect).toMatchObject({ x: 100, y: 100, height: 52 });
    const orders = framesOf(collapsedIn(['orders'])).get(id('orders'));
    expect(orders).toMatchObject({ shape: 'box', holds: 'hull', inside: 2 });
    expect(orders?.rect.x).toBe(open.get(id('orders'))?.rect.x);
    expect(orders?.rect.y).toBe(open.get(id('orders'))?.rect.y);
  });

  it('leaves what stands beside it where it was', () => {
    const before = framesOf(designOf(all)).get(id('user'))?.rect;
    expect(framesOf(collapsedIn(['vpc', 'orders'])).get(id('user'))?.rect).toEqual(before);
  });

  it('counts blocks, not what only holds them', () => {
    expect(countInside(collapsedIn(['vpc']), id('vpc'))).toBe(2);
    expect(boxOf(collapsedIn(['vpc']), id('public'))).toBe('vpc');
  });

  it('survives a circle of parents', () => {
    const design = designOf([
      block('a', { type: 'vpc', parent: 'b', collapsed: true }),
      block('b', { type: 'vpc', parent: 'a' }),
    ]);
    expect(framesOf(design).size).toBeGreaterThan(0);
  });
});

describe('the lines', () => {
  const connections = [
    connection('user', 'api'),
    connection('api', 'web'),
    connection('api', 'db'),
    connection('db', 'api', 'publishes-to'),
    connection('web', 'db'),
  ];
  const linesOf = (...names: readonly string[]) =>
    drawnConnections(collapsedIn(names, connections))
      .map(({ connection: { from, to, label }, members }) =>
        [from, to, label, members.length].join(' '),
      )
      .toSorted();

  it('are the connections while nothing is collapsed', () => {
    expect(linesOf()).toHaveLength(5);
  });

  it('end at the box, parallel ones as one, inner ones not at all', () => {
    expect(linesOf('vpc')).toEqual(['api vpc 2 connections 2', 'user api  1', 'vpc api  1']);
    expect(linesOf('vpc', 'orders')).toEqual([
      'orders vpc 2 connections 2',
      'user orders  1',
      'vpc orders  1',
    ]);
  });

  it('forget bends that were chosen for other ends', () => {
    const steered = {
      ...connection('user', 'web'),
      steering: { points: [{ x: 1, y: 2 }] },
    };
    const [line] = drawnConnections(collapsedIn(['vpc'], [steered]));
    expect(line?.connection.steering).toBeUndefined();
    const [open] = drawnConnections(collapsedIn([], [steered]));
    expect(open?.connection.steering).toBeDefined();
  });

  it('are routed to the box', () => {
    const scene = sceneOf(collapsedIn(['vpc'], connections));
    expect([...scene.routes.keys()].toSorted()).toEqual([...scene.drawn.keys()].toSorted());
  });
});
