import { z } from 'zod';

/** `t4g.small`, `m7g.2xlarge`, `u-6tb1.metal`. Source: EC2 user guide, "Instance type naming". */
export const instanceType = z
  .string()
  .max(40)
  .regex(/^[a-z][a-z\d-]*\.(?:nano|micro|small|medium|large|\d*xlarge|metal(?:-\d+xl)?)$/, {
    message: 'an instance type such as t4g.small',
  });

export type Architecture = 'ARM64' | 'X86_64';

/** Graviton families have a g among the letters behind their number: `m7g`, `c6gn`; so has `a1` none. */
export const architectureOf = (type: string): Architecture =>
  /^(?:[a-z]+\d+[a-z]*g[a-z]*|a1|im4gn|is4gen)\./.test(type) ? 'ARM64' : 'X86_64';
