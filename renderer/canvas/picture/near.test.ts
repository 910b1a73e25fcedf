import { expect, it, test } from 'vitest';
import { readDesign } from '#app/design/read.ts';
import type { Design } from '#app/design/schema.ts';
import { pictureOf } from '#app/drawing/draw-design.ts';
import type { Icons } from '#app/drawing/icons.ts';
import type { Shape } from '#app/drawing/shapes.ts';
import { sceneOf } from '#app/layout/scene.ts';
import { block, connection, designOf, id } from '#app/layout/testing/small-design.ts';
import { nearShapes } from './near.ts';
import { isLine, type Piece } from './piece.ts';
import { pieceMaker, type Shown } from './pieces.ts';

const icons: Icons = { svg: () => '<svg/>', service: () => undefined };

const piecesOf = (design: Design, shown: Partial<Shown> = {}): readonly Piece[] =>
  pieceMaker()({
    ...{ design, scene: sceneOf(design), findings: [], off: new Set<string>() },
    paint: { blocks: {}, connections: {} },
    ...shown,
  }).pieces;

const leaves = (shapes: readonly Shape[]): readonly Shape[] =>
  shapes.flatMap((shape) => (shape.kind === 'group' ? leaves(shape.shapes) : [shape]));

/** What can be read, and the icons. */
const said = (shapes: readonly Shape[]): readonly string[] =>
  leaves(shapes)
    .flatMap((shape) => {
      if (shape.kind === 'text') return [shape.text];
      return shape.kind === 'icon' ? [`icon ${shape.name}`] : [];
    })
    .toSorted();

const examples = import.meta.glob<string>('../../../assets/examples/*.stackwright.json', {
  eager: true,
  query: '?raw',
  import: 'default',
});

it.each(Object.entries(examples))('says of %s what a picture of it says', (_name, text) => {
  const read = readDesign(text);
  if (!read.ok) throw new Error(read.failure.message);
  const likeness = said(nearShapes(piecesOf(read.value), icons));
  expect(likeness.length).toBeGreaterThan(20);
  expect(likeness).toEqual(said(pictureOf(read.value, { icons }).shapes));
});

const pair = designOf(
  [block('shop'), block('orders', { type: 'dynamodb-table' })],
  [connection('shop', 'orders', 'reads')],
);

test('lines lie under blocks, and what is pinned to blocks over them', () => {
  const mark = { rule: 'r', severity: 'error', message: '', blocks: [id('shop')] };
  const finding = { ...mark, connections: [], key: 'k' } as unknown as Shown['findings'][number]; // as much of one as is drawn
  const shapes = nearShapes(piecesOf(pair, { findings: [finding] }), icons);
  const of = (kind: Shape['kind']): number => shapes.findLastIndex((shape) => shape.kind === kind);
  expect(of('path')).toBeLessThan(of('icon'));
  expect(of('group')).toBe(shapes.length - 1);
  expect(of('icon')).toBeLessThan(of('group'));
});

test('what an environment leaves out is faint, with its lines', () => {
  const pieces = piecesOf(pair, { off: new Set(['orders']) });
  expect(
    pieces.filter(({ off }) => off).map((piece) => (isLine(piece) ? 'line' : piece.id)),
  ).toEqual(['orders', 'line']);
  const faint = nearShapes(pieces, icons).filter((shape) => shape.kind === 'group');
  expect(faint.map(({ opacity }) => opacity)).toEqual([0.3, 0.3, 0.4]);
});

test('an image goes to the painter without its megabytes', () => {
  const image = block('logo', {
    type: 'image',
    properties: { source: `data:image/png;base64,${'A'.repeat(1000)}` },
  });
  expect(JSON.stringify(piecesOf(designOf([image]))).length).toBeLessThan(1_000);
});
