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

export default defineConfig({
  test: {
    projects: [
      project('unit', ['{app,main,renderer,scripts}/**/*.test.{ts,tsx}']),
      project('golden', ['tests/golden/**/*.test.ts']),
      project('property', ['tests/property/**/*.test.ts'], 60_000),
      project('architecture', ['tests/architecture/**/*.test.ts'], 60_000),
      project('integration', ['tests/integration/**/*.test.ts'], 180_000),
      project('package', ['tests/package/**/*.test.ts'], 240_000),
    ],
  },
});
