import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { Resvg } from '@resvg/resvg-js';
import { describe, expect, it } from 'vitest';
import { blocks } from '../catalog/blocks.gen.ts';
import type { BlockDefinition } from '../catalog/define-block.ts';
import type { BlockId, ConnectionId } from '../design/ids.ts';
import { readDesign } from '../design/read.ts';
import type { Design } from '../design/schema.ts';
import { type Sketch, sketch } from '../design/testing/sketch.ts';
import { overlaps } from '../layout/rect.ts';
import { drawDesign } from './draw-design.ts';
import type { Icons } from './icons.ts';
import { pictureScene } from './picture-scene.ts';

const ASSETS = resolve(import.meta.dirname, '../../assets');

const icons: Icons = {
  svg: (name) => readFileSync(join(ASSETS, 'icons', `${name}.svg`), 'utf8'),
  service: () => undefined,
};

const draw = (given: Sketch, options = {}): string =>
  drawDesign(sketch(given), { icons, ...options });

/** Throws unless it is an SVG that can be drawn. */
const pixels = (svg: string): number => new Resvg(svg).render().width;

const count = (svg: string, part: string | RegExp): number => svg.split(part).length - 1;

const chain: Sketch = {
  blocks: {
    a: 'ecs-service',
    b: { type: 'lambda-function', at: [300, 0] },
    c: { type: 'sqs-queue', at: [600, 0] },
    d: { type: 'dynamodb-table', at: [900, 0] },
    e: { type: 's3-bucket', at: [1200, 0] },
  },
  connections: [
    ['a', 'calls', 'b'],
    ['b', 'sends', 'c'],
    ['c', 'triggers', 'b'],
    ['b', 'writes', 'd'],
    ['b', 'reads', 'e'],
  ],
};

describe('a picture', () => {
  it('is the same text for the same design', () => {
    expect(draw(chain)).toBe(draw(chain));
  });

  it('shows names, kinds, texts of connections, solid and dashed lines', () => {
    const svg = draw(chain);
    for (const text of ['>a<', '>Lambda<', '>SQS queue<', '>calls<', '>writes<'])
      expect(svg).toContain(text);
    expect(count(svg, 'stroke-dasharray="5 4"')).toBe(2);
    expect(pixels(svg)).toBeGreaterThan(1300);
  });

  it('writes whatever a name holds as text', () => {
    const svg = draw({ blocks: { [`<script>&"'\u0000\uD800`]: 'sqs-queue' } });
    expect(svg).not.toContain('<script');
    expect(svg).toContain('&lt;script&gt;&amp;&quot;&#39;\uFFFD');
    expect(pixels(svg)).toBeGreaterThan(0);
  });

  it('loads nothing, runs nothing', () => {
    const source = 'data:image/png;base64,iVBORw0KGgo=';
    const svg = draw({
      blocks: { logo: { type: 'image', properties: { source } }, q: 'sqs-queue' },
    });
    expect(svg).not.toMatch(/<script|<foreignObject|\son\w+=|@import|@font-face/);
    const references = [...svg.matchAll(/(?:href|src)="([^"]*)"|url\(([^)]*)\)/g)].map(
      ([, href, url]) => href ?? url,
    );
    expect(references).toContain(source);
    expect(references.filter((one) => !one?.startsWith('#') && one !== source)).toEqual([]);
  });

  it('shows no picture that a damaged file refers to', () => {
    const svg = draw({
      blocks: { logo: { type: 'image', properties: { source: 'https://example.com/x.png' } } },
    });
    expect(svg).not.toContain('example.com');
  });

  it('embeds an icon once, under ids that begin as it is told', () => {
    const svg = draw(
      { blocks: { a: 'sqs-queue', b: { type: 'sqs-queue', at: [300, 0] } } },
      { idPrefix: 'one' },
    );
    const ids = [...svg.matchAll(/ id="([^"]+)"/g)].map(([, id = '']) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.filter((id) => !id.startsWith('one-'))).toEqual([]);
    expect(count(svg, '<symbol')).toBe(1);
    expect(count(svg, '<use')).toBe(2);
  });

  it('gives a type without an icon its letters', () => {
    expect(draw({ blocks: { x: 'AWS::QLDB::Ledger' } })).toContain('>QL<');
  });

  it('has the colours of its scheme, or of whoever looks', () => {
    expect(draw(chain, { scheme: 'dark', background: { radius: 0 } })).toContain('#101319');
    const auto = draw(chain, { scheme: 'auto', background: { radius: 0 } });
    expect(auto).toContain('@media(prefers-color-scheme:dark)');
    expect(auto).toContain('fill="var(--sw-canvas)"');
  });

  it('draws an empty design', () => {
    expect(pixels(draw({ blocks: {} }))).toBe(48);
  });
});

describe('a highlight', () => {
  const light = (blockIds: string[], connectionIds: string[]) => ({
    highlight: {
      tone: 'warning' as const,
      blocks: blockIds as BlockId[],
      connections: connectionIds as ConnectionId[],
    },
  });

  it('lights what it names and dims the other blocks and connections', () => {
    const svg = draw(chain, light(['a', 'b'], ['c1']));
    // Three blocks; four connections, with their texts.
    expect(count(svg, 'opacity="0.33"')).toBe(3 + 4 + 4);
    expect(count(svg, /stroke="#C07A00" stroke-width="2"/)).toBe(2);
    expect(count(svg, /stroke="#C07A00" stroke-width="2.25"/)).toBe(1);
    expect(svg).not.toContain('r="10"');
  });

  const path: Sketch = {
    ...chain,
    connections: [
      ['c', 'triggers', 'b'],
      ['a', 'sends', 'c'],
      ['b', 'writes', 'd'],
    ],
  };

  it('numbers the hops of a path of more than two as they are walked', () => {
    const svg = draw(path, light(['a', 'b', 'c', 'd'], ['c1', 'c2', 'c3']));
    expect(count(svg, 'r="10"')).toBe(3);
    const numbers = [...svg.matchAll(/x="([\d.]+)"[^>]*>([123])</g)]
      .toSorted(([, one], [, other]) => Number(one) - Number(other))
      .map(([, , hop]) => hop);
    // From left to right, as the path runs; the design lists its second step first.
    expect(numbers).toEqual(['1', '2', '3']);
  });

  it('numbers no lines that part', () => {
    expect(draw(chain, light(['a', 'b', 'c', 'd'], ['c1', 'c2', 'c4']))).not.toContain('r="10"');
  });
});

describe('captions', () => {
  const captions = new Map([['a' as BlockId, ['Timeout: <30 s>']]]);

  it('stand at their block, in the tone that lights it', () => {
    const highlight = { tone: 'error' as const, blocks: ['a' as BlockId], connections: [] };
    const svg = draw(chain, { captions, highlight });
    expect(svg).toContain('>Timeout: &lt;30 s&gt;<');
    expect(svg).toContain('#FDECEE');
  });

  it('have room in the picture', () => {
    const small: Sketch = { blocks: { a: 'sqs-queue' } };
    const long = new Map([['a' as BlockId, ['A caption that is wider than its block is']]]);
    expect(pixels(draw(small, { captions: long }))).toBeGreaterThan(pixels(draw(small)) + 50);
  });

  it('replace what stands on a connection, which keeps room for it', () => {
    const texts = new Map([['c1' as ConnectionId, 'calls · 3 s']]);
    const svg = draw(chain, { texts });
    expect(svg).toContain('>calls · 3 s<');
    expect(svg).not.toContain('>calls<');
  });
});

const all = Object.values<BlockDefinition>(blocks);
const framed = ({ container, traits, drawing }: BlockDefinition): boolean =>
  container !== undefined || traits.boundedContext === true || drawing !== undefined;

it.each(all.map(({ type }) => type))('draws a block of type %s', (type) => {
  const svg = draw({ blocks: { it: type } });
  expect(pixels(svg)).toBeGreaterThan(50);
  // Free text says its words; all others, what they are called.
  expect(svg).toMatch(type === 'text' ? />Text</ : />it</);
});

it.each(all.filter((one) => !framed(one)))('shows the kind and the icon of a $type', (one) => {
  const svg = draw({ blocks: { it: one.type } });
  expect(svg).toContain(`>${one.kind.replaceAll('&', '&amp;')}<`);
  expect(svg).toContain('<use');
});

describe('the examples', () => {
  const names = readdirSync(join(ASSETS, 'examples')).filter((name) => name.endsWith('.json'));

  const example = (name: string): Design => {
    const read = readDesign(readFileSync(join(ASSETS, 'examples', name), 'utf8'));
    if (!read.ok) throw new Error(read.failure.message);
    return read.value;
  };

  it.each(names)('%s is drawn, light and dark', (name) => {
    for (const scheme of ['light', 'dark'] as const)
      expect(pixels(drawDesign(example(name), { icons, scheme }))).toBeGreaterThan(600);
  });

  it.each(names)('%s has no block on a block and no text on a block', (name) => {
    const { frames, routes } = pictureScene(example(name), {});
    const rects = [...frames.values()].filter(({ shape }) => shape === 'block');
    const clashes = rects.flatMap((one, index) => [
      ...rects
        .slice(index + 1)
        .flatMap((other) => (overlaps(one.rect, other.rect) ? [`${one.id} on ${other.id}`] : [])),
      ...[...routes].flatMap(([id, { label }]) =>
        label && overlaps(label.rect, one.rect) ? [`text of ${id} on ${one.id}`] : [],
      ),
    ]);
    expect(clashes).toEqual([]);
  });
});
