import { describe, expect, it } from 'vitest';
import { type Sketch, sketch } from '../../../design/testing/sketch.ts';
import { QUIET, type Trial, tryRule } from '../../testing/try-rule.ts';
import { mutableImageTags } from './mutable-image-tags.ts';

const valid: readonly [string, Sketch][] = [
  ['the default', { blocks: { images: 'ecr-repository' } }],
];

const invalid: readonly [string, Sketch, Partial<Trial>][] = [
  [
    'tags that can be pushed over',
    { blocks: { images: { type: 'ecr-repository', properties: { immutableTags: false } } } },
    {
      messages: [
        'A tag in images can be pushed over: the same version runs other code from one task to the next. Make its tags immutable.',
      ],
      fixes: ['Make the tags in images immutable'],
    },
  ],
];

describe('mutable-image-tags', () => {
  it.each(valid)('has nothing against %s', (_, design) => {
    expect(tryRule(mutableImageTags, sketch(design))).toEqual(QUIET);
  });

  it.each(invalid)('finds %s', (_, design, expected) => {
    expect(tryRule(mutableImageTags, sketch(design))).toEqual({ ...QUIET, ...expected });
  });
});
