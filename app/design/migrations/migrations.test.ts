import { describe, expect, it } from 'vitest';
import { CURRENT_VERSION } from '../schema.ts';
import { type Migration, migrate, migrations } from './index.ts';

const steps: readonly Migration[] = [
  { from: 1, migrate: ({ title, ...file }) => ({ ...file, name: title }) },
  { from: 2, migrate: (file) => ({ ...file, waivers: [] }) },
];

describe('migrate', () => {
  it.each([
    [1, 3, { version: 3, name: 'Shop', waivers: [] }],
    [1, 2, { version: 2, name: 'Shop' }],
    [2, 3, { version: 3, title: 'Shop', waivers: [] }],
    [3, 3, { version: 3, title: 'Shop' }],
  ])('takes version %i to %i', (version, target, expected) => {
    expect(migrate({ version, title: 'Shop' }, steps, target)).toEqual(expected);
  });

  it('leads from every version there was to the present one', () => {
    expect(migrations.map(({ from }) => from)).toEqual(
      Array.from({ length: CURRENT_VERSION - 1 }, (_, index) => index + 1),
    );
  });
});
