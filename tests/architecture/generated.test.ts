// Generated files are committed; the check must notice when they are no longer what would be made.
import { execFileSync } from 'node:child_process';
import { appendFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { copyRepository, type PlantedCopy } from './planted-copy.ts';

let copy: PlantedCopy;
beforeAll(() => {
  copy = copyRepository();
  generate();
});
afterAll(() => copy?.remove());

function generate(...options: string[]): { readonly ok: boolean; readonly output: string } {
  const tsx = join(copy.root, 'node_modules/tsx/dist/cli.mjs');
  try {
    const args = [tsx, 'scripts/generate.ts', 'registries', ...options];
    return {
      ok: true,
      output: execFileSync(process.execPath, args, {
        cwd: copy.root,
        encoding: 'utf8',
        stdio: 'pipe',
      }),
    };
  } catch (error) {
    const output = error instanceof Error && 'stderr' in error ? String(error.stderr) : '';
    return { ok: false, output };
  }
}

it('passes when everything is fresh', () => {
  expect(generate('--check')).toEqual({ ok: true, output: '' });
});

it('fails when a block has no entry in its registry, and says which', () => {
  copy.plant({ 'app/catalog/blocks/data/planted.ts': 'export const planted = {};\n' });
  const { ok, output } = generate('--check');
  expect(ok).toBe(false);
  expect(output).toContain('app/catalog/blocks.gen.ts');
  rmSync(join(copy.root, 'app/catalog/blocks/data/planted.ts'));
});

it('fails when a registry was edited by hand, and mends it', () => {
  appendFileSync(join(copy.root, 'app/rules/rules.gen.ts'), '// by hand\n');
  expect(generate('--check').output).toContain('app/rules/rules.gen.ts');
  generate();
  expect(generate('--check').ok).toBe(true);
});
