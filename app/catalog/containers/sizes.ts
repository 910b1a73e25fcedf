// CPU and memory a Fargate task may have. Source: ECS developer guide, "Task CPU and memory".
const MEMORY_BY_CPU = {
  256: { from: 512, to: 2048, step: 1024 },
  512: { from: 1024, to: 4096, step: 1024 },
  1024: { from: 2048, to: 8192, step: 1024 },
  2048: { from: 4096, to: 16_384, step: 1024 },
  4096: { from: 8192, to: 30_720, step: 1024 },
  8192: { from: 16_384, to: 61_440, step: 4096 },
  16384: { from: 32_768, to: 122_880, step: 8192 },
} as const;

export type Cpu = keyof typeof MEMORY_BY_CPU;
export const CPUS = [256, 512, 1024, 2048, 4096, 8192, 16384] as const satisfies readonly Cpu[];

/** MiB that go with some CPU units. */
export function memorySizes(cpu: Cpu): readonly number[] {
  const { from, to, step } = MEMORY_BY_CPU[cpu];
  const steps = Array.from({ length: (to - from) / step + 1 }, (_, index) => from + index * step);
  return cpu === 256 ? [512, 1024, 2048] : steps;
}

/** The smallest size that holds what was asked for, else the largest there is. */
export function fittingMemory(cpu: Cpu, wanted: number): number {
  const sizes = memorySizes(cpu);
  return sizes.find((size) => size >= wanted) ?? sizes.at(-1) ?? wanted;
}
