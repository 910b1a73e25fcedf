// How well lines are laid where they have little room. Bounds are a little above what is measured: a
// change that makes one of these designs harder to read is to be noticed, and to be worth it.
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readDesign } from '../../design/read.ts';
import { framesOf, noDraft } from '../frames.ts';
import { reroute } from './reroute.ts';
import { routeAll } from './route.ts';
import { routeRequests, surroundings } from './surroundings.ts';
import { crowded } from './testing/crowded.ts';
import { judge, type LineQuality, qualityOf } from './testing/line-quality.ts';

type Bounds = Pick<LineQuality, 'crossings' | 'bends' | 'overlap' | 'missing'>;

const few = (crossings: number, bends: number, overlap = 0, missing = 0): Bounds => ({
  crossings,
  bends,
  overlap,
  missing,
});

const BOUNDS: { readonly [name: string]: Bounds } = {
  hub: few(10, 22),
  mesh: few(92, 76, 20, 2),
  tiers: few(84, 70),
  funnel: few(5, 35),
  'container-platform': few(0, 12),
  monolith: few(0, 6),
  'prediction-ensemble': few(4, 12),
  'sales-pipeline': few(4, 15),
  'serverless-orders': few(1, 12),
  shop: few(1, 7),
};

const examples = new URL('../../../assets/examples/', import.meta.url);

const designs = [
  ...Object.entries(crowded).map(([name, make]) => ({ name, design: make() })),
  ...readdirSync(examples).map((file) => {
    const read = readDesign(readFileSync(new URL(file, examples), 'utf8'));
    if (!read.ok) throw new Error(`${file}: ${read.failure.message}`);
    return { name: file.replace('.stackwright.json', ''), design: read.value };
  }),
];

const exceeding = (found: LineQuality, bounds: Bounds): readonly string[] =>
  (Object.keys(bounds) as (keyof Bounds)[]) // exactly those
    .filter((count) => found[count] > bounds[count])
    .map((count) => `${count}: ${found[count]}, not ${bounds[count]}`);

describe('lines in crowded designs', () => {
  it.each(designs)('are easy to follow: $name', ({ name, design }) => {
    const found = qualityOf(design);
    const bounds = BOUNDS[name];
    expect(found).toMatchObject({ through: 0, covered: 0 });
    expect(bounds && exceeding(found, bounds)).toEqual([]);
  });

  it.each(designs)('stay so after a block was moved there and back: $name', ({ name, design }) => {
    const requests = routeRequests(Object.values(design.connections));
    const around = surroundings(framesOf(design));
    const before = routeAll(requests, around);
    const [request] = requests;
    const block = Object.values(design.blocks).find(({ id }) => id === request?.from);
    if (!block) throw new Error('There is no line.');
    const position = { x: block.position.x + 16, y: block.position.y - 16 };
    const moved = framesOf(design, { ...noDraft, positions: new Map([[block.id, position]]) });
    const blocks = new Set([block.id]);
    const there = reroute(before, requests, surroundings(moved), { blocks });
    const back = judge(design, around, reroute(there, requests, around, { blocks }));
    const { crossings, bends, overlap, missing } = BOUNDS[name] ?? few(0, 0);
    expect(back).toMatchObject({ through: 0, covered: 0 });
    // What stays isn't laid better for what comes back.
    const looser = few(crossings * 1.2 + 3, bends * 1.2 + 3, overlap + 600, missing + 2);
    expect(exceeding(back, looser)).toEqual([]);
  });
});
