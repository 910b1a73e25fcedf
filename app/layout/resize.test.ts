import { describe, expect, it } from 'vitest';
import { fittedRect, isResizable, resized } from './resize.ts';
import { block, designOf, id, network } from './testing/small-design.ts';

const box = designOf([
  block('box', {
    type: 'group',
    position: { x: 100, y: 100 },
    size: { width: 400, height: 300 },
  }),
  block('fn', { parent: 'box', position: { x: 60, y: 80 } }),
]);
const rect = (x: number, y: number, width: number, height: number) => ({ x, y, width, height });
const size = (name: string, wanted: ReturnType<typeof rect>, design = box) => {
  const found = resized(design, id(name), wanted);
  return found && { ...found.position, ...found.size, stop: found.stop };
};

describe('resizing', () => {
  type Case = readonly [string, ReturnType<typeof rect>, object];
  const cases: readonly Case[] = [
    ['larger', rect(100, 100, 500, 320), { width: 500, height: 320, stop: undefined }],
    // 60 + 144 + 12 and 80 + 52 + 20.
    [
      'smaller than what it holds',
      rect(100, 100, 9, 9),
      { width: 216, height: 152, stop: 'content' },
    ],
    [
      'from the left and the top, past what it holds',
      rect(450, 350, 50, 50),
      { x: 148, y: 144, width: 352, height: 256, stop: 'content' },
    ],
    ['from the left, larger', rect(60, 100, 440, 300), { x: 60, width: 440, stop: undefined }],
  ];
  it.each(cases)('%s', (_, wanted, expected) => {
    expect(size('box', wanted)).toMatchObject(expected);
  });

  it('leaves what is inside where it is on the canvas', () => {
    expect(resized(box, id('box'), rect(60, 84, 440, 316))?.children).toEqual([
      { id: 'fn', position: { x: 100, y: 96 } },
    ]);
  });

  it('stops at a minimum, from either side', () => {
    const empty = designOf([
      block('box', { type: 'group', position: { x: 0, y: 0 }, size: { width: 200, height: 200 } }),
      block('sheet', { type: 'note', position: { x: 0, y: 0 }, size: { width: 200, height: 200 } }),
    ]);
    expect(size('box', rect(0, 0, 1, 1), empty)).toMatchObject({
      width: 96,
      height: 64,
      stop: 'minimum',
    });
    expect(size('box', rect(199, 0, 1, 200), empty)).toMatchObject({
      x: 104,
      width: 96,
      stop: 'minimum',
    });
    expect(size('sheet', rect(0, 0, 1, 1), empty)).toMatchObject({ width: 48, height: 32 });
  });

  it('stays within its container at the left and the top', () => {
    const design = designOf([...network]);
    expect(size('public', rect(-50, 36, 460, 120), design)).toMatchObject({
      x: 10,
      width: 400,
      stop: 'parent',
    });
  });

  it('is for what has a size of its own', () => {
    const types = ['group', 'note', 'image', 'microservice', 'lambda-function'];
    expect(types.filter((type) => isResizable(block('x', { type })))).toEqual(types.slice(0, 4));
  });
});

describe('fitting', () => {
  it('draws a container in round what it holds', () => {
    expect(fittedRect(box, id('box'))).toEqual(rect(148, 144, 168, 112));
  });

  it('keeps a band together', () => {
    const design = designOf([
      ...network,
      block('a', { parent: 'public', position: { x: 42, y: 24 } }),
      block('b', { parent: 'isolated', position: { x: 90, y: 40 } }),
    ]);
    expect(fittedRect(design, id('public'))).toEqual(rect(10, 36, 256, 96));
  });

  it('has nothing to go by in an empty one', () => {
    expect(fittedRect(designOf([...network]), id('public'))).toBeUndefined();
  });
});
