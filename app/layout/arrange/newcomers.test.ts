import { describe, expect, it } from 'vitest';
import type { BlockId } from '../../design/ids.ts';
import { sketch } from '../../design/testing/sketch.ts';
import { newcomers } from './newcomers.ts';

const design = sketch({
  blocks: {
    settled: { type: 'sqs-queue', at: [0, 0] },
    upon: { type: 'sqs-queue', at: [40, 20] },
    apart: { type: 'sqs-queue', at: [400, 0] },
    paper: { type: 'note', at: [400, 20] },
  },
});
const id = (name: string) => name as BlockId; // names are ids in a sketch

describe('newcomers', () => {
  it.each([
    ['the later of two that overlap, and no note', design, [], ['upon']],
    ['what nobody gave a place', design, ['apart'], ['apart', 'upon']],
    ['only one of two', design, ['settled'], ['settled']],
    [
      'the earlier where the later is held',
      {
        ...design,
        blocks: Object.fromEntries(
          Object.entries(design.blocks).map(([key, block]) => [
            key,
            key === 'upon' ? { ...block, pinned: true } : block,
          ]),
        ),
      },
      ['upon'],
      ['settled'],
    ],
  ] as const)('are %s', (_, given, unplaced, expected) => {
    expect(newcomers(given, unplaced.map(id)).toSorted()).toEqual([...expected]);
  });
});
