import { describe, expect, it } from 'vitest';
import { architectureOf, instanceType } from './instance-types.ts';

describe('an instance type', () => {
  it.each([
    ['t4g.small', 'ARM64'],
    ['m7g.2xlarge', 'ARM64'],
    ['c6gn.large', 'ARM64'],
    ['r8gd.metal-24xl', 'ARM64'],
    ['im4gn.large', 'ARM64'],
    ['a1.medium', 'ARM64'],
    ['t3.micro', 'X86_64'],
    ['m7i-flex.large', 'X86_64'],
    ['g4dn.xlarge', 'X86_64'],
    ['g6.xlarge', 'X86_64'],
  ])('%s is %s', (type, architecture) => {
    expect(instanceType.safeParse(type).success).toBe(true);
    expect(architectureOf(type)).toBe(architecture);
  });

  it.each(['', 't4g', 'large', 'T4G.small', 't4g.huge', 't4g.small; rm'])('is not %j', (type) => {
    expect(instanceType.safeParse(type).success).toBe(false);
  });
});
