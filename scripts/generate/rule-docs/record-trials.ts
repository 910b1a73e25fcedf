// Runs with the rules' tests and writes down what they try: which rule, on which design.
import { beforeEach, type TestContext, vi } from 'vitest';
import type { Design } from '#app/design/schema.ts';
import type * as run from '#app/rules/run.ts';
import type * as trial from '#app/rules/testing/try-rule.ts';

export interface Tried {
  readonly rule: string;
  readonly design: Design;
  readonly today: string;
}

declare module 'vitest' {
  interface TaskMeta {
    tried?: Tried[];
  }
}

let running: TestContext['task'] | undefined;
beforeEach(({ task }) => {
  running = task;
});

function record(tried: Tried): void {
  if (!running) throw new Error(`${tried.rule} was tried outside a test.`);
  (running.meta.tried ??= []).push(tried);
}

vi.mock('#app/rules/testing/try-rule.ts', async (importOriginal) => {
  const original = await importOriginal<typeof trial>();
  const tryRule: typeof trial.tryRule = (rule, design, ...rest) => {
    record({ rule: rule.id, design, today: rest[0] ?? original.TODAY });
    return original.tryRule(rule, design, ...rest);
  };
  return { ...original, tryRule };
});

vi.mock('#app/rules/run.ts', async (importOriginal) => {
  const original = await importOriginal<typeof run>();
  const runRules: typeof run.runRules = (design, options) => {
    const [rule, ...others] = options.rules ?? [];
    if (rule && others.length === 0) record({ rule: rule.id, design, today: options.today });
    return original.runRules(design, options);
  };
  return { ...original, runRules };
});
