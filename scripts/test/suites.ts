// Every suite of `npm test`, in order. A plain check counts as one; what runs tests counts those.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from '../build.ts';
import { checkRoom, roomNames } from '../check/rooms.ts';
import { type RunOptions, run } from '../check/run.ts';
import { prepareChromium } from '../prepare/chromium.ts';
import { electronWithDisplay } from '../prepare/electron.ts';
import { preparePythonTools } from '../prepare/python.ts';
import { playwrightTotals } from './playwright-totals.ts';
import { NOTHING, type Skip, sum, type Totals } from './totals.ts';

export interface Suite {
  readonly name: string;
  readonly about: string;
  run(): Promise<Totals>;
}

const MINUTE = 60_000;
const TSX = 'node_modules/tsx/dist/cli.mjs';
const reports = mkdtempSync(join(tmpdir(), 'stackwright-test-'));
process.once('exit', () => rmSync(reports, { recursive: true, force: true }));

/** Where every tool must be there, as in CI, what is missing fails instead of being skipped. */
const REQUIRE_ALL = process.env.STACKWRIGHT_REQUIRE_ALL === '1';

const one = (ok: boolean): Totals => ({ ...NOTHING, ...(ok ? { passed: 1 } : { failed: 1 }) });

const node = (args: readonly string[], options: RunOptions = {}): ReturnType<typeof run> =>
  run(process.execPath, args, { stream: true, timeout: 30 * MINUTE, ...options });

const check = (name: string, about: string, ...command: readonly string[]): Suite => ({
  name,
  about,
  run: async () => one((await node(command)).code === 0),
});

/** A Vitest project; `environment` brings what its tests need and says what is missing. */
const vitest = (
  name: string,
  about: string,
  environment: () => Promise<Prepared> = async () => ({ env: {}, missing: [] }),
): Suite => ({
  name,
  about,
  run: async () => {
    const { env, missing } = await environment();
    for (const { name: what, reason } of missing) console.log(`Without ${what}: ${reason}`);
    const report = join(reports, `${name}.json`);
    const { code } = await node([TSX, 'scripts/test/vitest-totals.ts', name, report], {
      env: { ...process.env, ...env },
    });
    const totals = readReport(report, code, (json) => json as Totals); // written by vitest-totals.ts
    return REQUIRE_ALL ? sum([totals, ...missing.map(without)]) : totals;
  },
});

interface Prepared {
  readonly env: Readonly<Record<string, string>>;
  readonly missing: readonly Skip[];
}

async function prepareIntegration(): Promise<Prepared> {
  const [chromium, python] = [await prepareChromium(), await preparePythonTools()];
  return {
    env: {
      ...(chromium.ok && { STACKWRIGHT_CHROMIUM: chromium.path }),
      ...(python.ok && { STACKWRIGHT_PYTHON: python.path }),
    },
    missing: [
      ...(chromium.ok ? [] : [{ name: 'a Chromium', reason: chromium.missing }]),
      ...(python.ok ? [] : [{ name: 'MiniStack and cfn-lint', reason: python.missing }]),
    ],
  };
}

function without(skip: Skip): Totals {
  if (!REQUIRE_ALL) return { ...NOTHING, skipped: [skip] };
  console.error(`${skip.name}: ${skip.reason}`);
  return one(false);
}

async function endToEnd(): Promise<Totals> {
  const electron = electronWithDisplay();
  const inElectron = electron.ok
    ? NOTHING
    : without({ name: 'end-to-end in Electron', reason: electron.missing });
  const chromium = await prepareChromium();
  if (!chromium.ok)
    return sum([without({ name: 'end-to-end', reason: chromium.missing }), inElectron]);
  const report = join(reports, 'playwright.json');
  const { code } = await node(
    ['node_modules/@playwright/test/cli.js', 'test', '--reporter=list,json'],
    {
      timeout: 60 * MINUTE,
      env: {
        ...process.env,
        STACKWRIGHT_CHROMIUM: chromium.path,
        PLAYWRIGHT_JSON_OUTPUT_NAME: report,
      },
    },
  );
  return sum([readReport(report, code, playwrightTotals), inElectron]);
}

/** A report that is missing, or that is all green while the process failed, is a failure. */
function readReport(path: string, code: number | null, read: (json: unknown) => Totals): Totals {
  let totals: Totals;
  try {
    totals = read(JSON.parse(readFileSync(path, 'utf8')));
  } catch (error) {
    console.error(`The suite ended with code ${code} and no usable report: ${String(error)}`);
    return one(false);
  }
  const { passed, failed, skipped } = totals;
  if (passed + failed + skipped.length === 0) {
    console.error('The suite has no tests.');
    return one(false);
  }
  return code === 0 || failed > 0 ? totals : { ...totals, failed: 1 };
}

async function buildAll(): Promise<Totals> {
  try {
    const built = await build();
    console.log(built.length > 0 ? `Built ${built.join(', ')}.` : 'Everything is fresh.');
    return one(true);
  } catch (error) {
    console.error(error);
    return one(false);
  }
}

async function types(): Promise<Totals> {
  const rooms = await Promise.all(roomNames.map((room) => checkRoom(room)));
  for (const { room, ok, output } of rooms)
    console.log(ok ? `ok     ${room}` : `FAILED ${room}\n${output}`);
  return sum(rooms.map(({ ok }) => one(ok)));
}

export const suites: readonly Suite[] = [
  check('format', 'Format', 'node_modules/@biomejs/biome/bin/biome', 'check', '.'),
  check(
    'lint',
    'Lint, with the gates between rooms and layers',
    'node_modules/oxlint/bin/oxlint',
    '--type-aware',
  ),
  { name: 'types', about: 'Types, room by room', run: types },
  check('generate', 'Generated files are fresh', TSX, 'scripts/generate.ts', '--check'),
  vitest('unit', 'Unit tests'),
  vitest('golden', 'Golden templates'),
  vitest('property', 'Properties'),
  vitest('architecture', 'Gates fire on planted violations'),
  { name: 'build', about: 'Everything builds', run: buildAll },
  vitest('integration', 'Hosts, files, CLI and deployments', prepareIntegration),
  vitest('package', 'What the installers hold'),
  { name: 'e2e', about: 'End to end', run: endToEnd },
];
