import { describe, expect, it } from 'vitest';
import { isProduction } from './environments.ts';

describe('isProduction', () => {
  it.each([
    [undefined, true],
    ['prod', true],
    ['eu-live', true],
    ['device-lab', true],
    ['latest', true],
    ['dev', false],
    ['Dev2', false],
    ['team-a-test', false],
    ['staging', false],
    ['pre-prod', true],
    ['preprod', false],
  ])('takes %s for production: %s', (environment, expected) => {
    expect(isProduction({ settings: {} }, environment)).toBe(expected);
  });

  it('believes what the design says of it', () => {
    const environments = [
      { name: 'dev', production: true },
      { name: 'prod', production: false },
    ];
    expect(isProduction({ settings: { environments } }, 'dev')).toBe(true);
    expect(isProduction({ settings: { environments } }, 'prod')).toBe(false);
  });
});
