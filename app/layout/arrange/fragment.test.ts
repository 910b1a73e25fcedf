import { describe, expect, it } from 'vitest';
import type { BlockId } from '../../design/ids.ts';
import { sketch } from '../../design/testing/sketch.ts';
import { framesOf } from '../frames.ts';
import { holdsRect, overlaps, type Rect } from '../rect.ts';
import { arrangeFragment } from './fragment.ts';
import { applyPlacements } from './placements.ts';

const design = sketch({
  blocks: {
    net: { type: 'group', at: [0, 0], size: [320, 240] },
    inside: { type: 'sqs-queue', parent: 'net', at: [16, 40] },
    late: { type: 'sqs-queue', parent: 'net', at: [16, 40] },
    later: { type: 'lambda-function', parent: 'net', at: [16, 40] },
    old: { type: 'lambda-function', at: [400, 0] },
    api: { type: 'http-api', at: [400, 0] },
    code: { type: 'lambda-function', at: [400, 0] },
    data: { type: 'dynamodb-table', at: [400, 0] },
  },
  connections: [
    ['api', 'routes-to', 'code'],
    ['code', 'reads', 'data'],
    ['late', 'triggers', 'later'],
  ],
});

function arranged(ids: readonly string[], at?: { x: number; y: number }): (name: string) => Rect {
  const chosen = ids as readonly BlockId[]; // names are ids in a sketch
  const frames = framesOf(applyPlacements(design, arrangeFragment(design, chosen, { at })));
  return (name) => frames.get(name as BlockId)?.rect ?? { x: 0, y: 0, width: 0, height: 0 };
}

describe('arrangeFragment', () => {
  it('lays blocks out among themselves beside what is there', () => {
    const rect = arranged(['api', 'code', 'data']);
    expect(rect('old')).toMatchObject({ x: 400, y: 0 });
    const names = ['net', 'old', 'api', 'code', 'data'];
    const clashes = names.flatMap((a) =>
      names.filter((b) => a < b && overlaps(rect(a), rect(b))).map((b) => [a, b]),
    );
    expect(clashes).toEqual([]);
  });

  it('begins where it is asked to', () => {
    expect(arranged(['api', 'code', 'data'], { x: 800, y: 400 })('api')).toMatchObject({
      x: 800,
      y: 400,
    });
  });

  it('stays in a container, which grows', () => {
    const rect = arranged(['late', 'later']);
    for (const name of ['inside', 'late', 'later'])
      expect([name, holdsRect(rect('net'), rect(name))]).toEqual([name, true]);
    expect(overlaps(rect('inside'), rect('late')) || overlaps(rect('late'), rect('later'))).toBe(
      false,
    );
    expect(rect('inside')).toMatchObject({ x: 16, y: 40 });
  });

  it('leaves a container that holds something pinned, and lays out the rest', () => {
    const late = design.blocks['late' as BlockId]; // names are ids in a sketch
    if (!late) throw new Error('There is no late.');
    const held = { ...design, blocks: { ...design.blocks, late: { ...late, pinned: true } } };
    const moved = arrangeFragment(held, ['net', 'api', 'code'] as BlockId[]).map(({ id }) => id);
    expect(moved).not.toContain('net');
    expect(moved).not.toContain('late');
    expect(moved).toContain('code');
  });

  it('passes over blocks that are not there', () => {
    expect(arrangeFragment(design, ['gone' as BlockId])).toEqual([]);
  });
});
