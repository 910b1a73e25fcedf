import { expect, it } from 'vitest';
import { type Sketch, sketch } from '#app/design/testing/sketch.ts';
import { walked } from './walked.ts';

const blocks = {
  a: 'lambda-function',
  b: 'lambda-function',
  c: 'lambda-function',
  d: 'lambda-function',
};

it.each<[string, Sketch['connections'], readonly string[] | undefined]>([
  [
    'a path drawn in any order',
    [
      ['b', 'calls', 'c'],
      ['a', 'calls', 'b'],
      ['c', 'calls', 'd'],
    ],
    ['c2', 'c1', 'c3'],
  ],
  [
    'two into one',
    [
      ['a', 'calls', 'c'],
      ['b', 'calls', 'c'],
    ],
    undefined,
  ],
  [
    'one into two',
    [
      ['a', 'calls', 'b'],
      ['a', 'calls', 'c'],
    ],
    undefined,
  ],
  [
    'a circle',
    [
      ['a', 'calls', 'b'],
      ['b', 'calls', 'a'],
    ],
    undefined,
  ],
  [
    'a path into a circle',
    [
      ['a', 'calls', 'b'],
      ['b', 'calls', 'c'],
      ['c', 'calls', 'b'],
    ],
    undefined,
  ],
  [
    'two apart',
    [
      ['a', 'calls', 'b'],
      ['c', 'calls', 'd'],
    ],
    undefined,
  ],
  ['nothing', [], undefined],
])('%s', (_, connections, expected) => {
  const design = sketch({ blocks, ...(connections && { connections }) });
  expect(walked(Object.values(design.connections))).toEqual(expected);
});
