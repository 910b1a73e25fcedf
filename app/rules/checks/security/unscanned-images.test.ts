import { describe, expect, it } from 'vitest';
import { type Sketch, sketch } from '../../../design/testing/sketch.ts';
import { QUIET, type Trial, tryRule } from '../../testing/try-rule.ts';
import { unscannedImages } from './unscanned-images.ts';

const valid: readonly [string, Sketch][] = [
  ['the default', { blocks: { images: 'ecr-repository' } }],
];

const invalid: readonly [string, Sketch, Partial<Trial>][] = [
  [
    'images that are not looked into',
    { blocks: { images: { type: 'ecr-repository', properties: { scanOnPush: false } } } },
    {
      messages: [
        'Images with known vulnerabilities go from images into production unseen. Scan them when they are pushed.',
      ],
      fixes: ['Scan what is pushed to images'],
    },
  ],
];

describe('unscanned-images', () => {
  it.each(valid)('has nothing against %s', (_, design) => {
    expect(tryRule(unscannedImages, sketch(design))).toEqual(QUIET);
  });

  it.each(invalid)('finds %s', (_, design, expected) => {
    expect(tryRule(unscannedImages, sketch(design))).toEqual({ ...QUIET, ...expected });
  });
});
