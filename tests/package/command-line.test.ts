// `npm pack` makes the command line on its own: it must hold what `stackwright` needs to run without
// a checkout, and nothing of the sources.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { run } from '#scripts/check/run.ts';

const ROOT = resolve(import.meta.dirname, '../..');
const folder = mkdtempSync(join(tmpdir(), 'stackwright-command-line-'));
const bin = join(folder, 'package/dist/cli/stackwright.mjs');
let files: readonly string[];

beforeAll(async () => {
  // npm's own script where npm started us: Windows can't start npm.cmd without a shell.
  const npm = process.env.npm_execpath;
  const pack = ['pack', '--silent', '--pack-destination', folder];
  const packed = await (npm
    ? run(process.execPath, [npm, ...pack], { cwd: ROOT })
    : run('npm', pack, { cwd: ROOT }));
  if (packed.code !== 0) throw new Error(packed.output);
  const archive = packed.output.trim().split('\n').at(-1) ?? '';
  const unpacked = await run('tar', ['-xzf', archive], { cwd: folder });
  if (unpacked.code !== 0) throw new Error(unpacked.output);
  const listed = await run('tar', ['-tzf', archive], { cwd: folder });
  files = listed.output.trim().split(/\r?\n/);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('the packed command line', () => {
  it.each([
    'package/dist/cli/stackwright.mjs',
    'package/dist/desktop/validator-child.cjs',
    'package/assets/examples/shop.stackwright.json',
    'package/assets/spec/index.json',
    'package/assets/icons/lambda.svg',
    'package/assets/icons/LICENSE.md',
    'package/assets/fonts/Inter-600-latin.ttf',
    'package/assets/fonts/Inter-LICENSE.txt',
    'package/LICENSE',
  ])('holds %s', (file) => {
    expect(files).toContain(file);
  });

  it('holds no sources, tests or interface', () => {
    expect(
      files.filter((file) => /\.tsx?$|\/(app|main|renderer|tests|scripts)\//.test(file)),
    ).toEqual([]);
  });

  it('runs where there is no checkout, on the dependencies npm installs beside it', async () => {
    const linked = await run(
      process.execPath,
      [
        '-e',
        `require('node:fs').symlinkSync(${JSON.stringify(join(ROOT, 'node_modules'))}, 'package/node_modules', 'junction')`,
      ],
      { cwd: folder },
    );
    expect(linked.code).toBe(0);
    const examples = await run(process.execPath, [bin, 'new', '--list'], { cwd: folder });
    expect(examples).toMatchObject({ code: 0 });
    expect(examples.output).toMatch(/^shop/m);
    const design = join(folder, 'shop.stackwright.json');
    await run(process.execPath, [bin, 'new', 'shop', '--out', design], { cwd: folder });
    const validated = await run(process.execPath, [bin, 'validate', design, '--format', 'json'], {
      cwd: folder,
    });
    expect(validated.code).toBe(0);
    expect(validated.output).toContain('"error": 0');
  });
});
