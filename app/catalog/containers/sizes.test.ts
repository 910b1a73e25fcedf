import { expect, it } from 'vitest';
import { fittingMemory, memorySizes } from './sizes.ts';

it.each([
  [256, 512, 512],
  [256, 700, 1024],
  [256, 9000, 2048],
  [512, 512, 1024],
  [1024, 3000, 3072],
  [4096, 512, 8192],
  [8192, 17_000, 20_480],
  [16_384, 122_880, 122_880],
] as const)('%d CPU units with %d MiB get %d', (cpu, wanted, expected) => {
  expect(fittingMemory(cpu, wanted)).toBe(expected);
});

it('knows the sizes of the smallest and of a larger task', () => {
  expect(memorySizes(256)).toEqual([512, 1024, 2048]);
  expect(memorySizes(1024)).toEqual([2048, 3072, 4096, 5120, 6144, 7168, 8192]);
});
