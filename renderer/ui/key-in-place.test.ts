import { expect, it } from 'vitest';
import { keyInPlace } from './key-in-place.ts';

const plain = { ctrlKey: false, metaKey: false, altKey: false, isComposing: false };

it.each([
  ['Enter', {}, 'keep', 'write'],
  ['Enter', { ctrlKey: true }, 'keep', 'keep'],
  ['Enter', { metaKey: true }, 'keep', 'keep'],
  ['Enter', { isComposing: true }, 'write', 'write'],
  ['Escape', {}, 'drop', 'drop'],
  ['Escape', { isComposing: true }, 'write', 'write'],
  ['Tab', {}, 'leave', 'leave'],
  ['F10', {}, 'leave', 'leave'],
  ['Alt', { altKey: true }, 'leave', 'leave'],
  ['s', { ctrlKey: true }, 'leave', 'leave'],
  ['F', {}, 'write', 'write'],
  ['ArrowLeft', {}, 'write', 'write'],
  ['Delete', {}, 'write', 'write'],
])('takes %s with %o as %s, in several lines as %s', (key, held, inOne, inSeveral) => {
  const pressed = { ...plain, ...held, key };
  expect([keyInPlace(pressed, false), keyInPlace(pressed, true)]).toEqual([inOne, inSeveral]);
});
