import { defineConfig } from 'vitest/config';

const project = (name: string, include: readonly string[], testTimeout = 10_000) => ({
  test: {
    name,
    include: [...include],
    setupFiles: ['scripts/test/seed.ts'],
    testTimeout,
    hookTimeout: 120_000,
  },
});

// Pure functions and stores that each test sets up: one set of modules for all files takes a quarter of
// the time of one for each.
const unit = project('unit', ['{app,main,renderer,scripts}/**/*.test.{ts,tsx}']);

export default defineConfig({
  test: {
    projects: [
      { test: { ...unit.test, pool: 'threads', isolate: false } },
      project('golden', ['tests/golden/**/*.test.ts']),
      project('property', ['tests/property/**/*.test.ts'], 60_000),
      project('architecture', ['tests/architecture/**/*.test.ts'], 60_000),
      project('integration', ['tests/integration/**/*.test.ts'], 180_000),
      project('package', ['tests/package/**/*.test.ts'], 240_000),
    ],
  },
});
