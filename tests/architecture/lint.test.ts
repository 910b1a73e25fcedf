// The linter holds the rooms apart. Each violation is planted in a copy; a gate that doesn't fire on
// it is no gate.
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { z } from 'zod';
import { copyRepository, type PlantedCopy } from './planted-copy.ts';

interface Violation {
  readonly what: string;
  readonly file: string;
  readonly text: string;
  /** As the linter names it; none for what is allowed. */
  readonly rule?: string;
}

const RESTRICTED = 'eslint(no-restricted-imports)';

/** An import that is used, so that nothing else fires on the file. */
const importing = (specifier: string): string =>
  `import { planted } from '${specifier}';\nexport const used = planted;\n`;
const violations: readonly Violation[] = [
  ...['node:fs', 'fs', 'electron', 'react', '@xyflow/react', '@aws-sdk/client-sts', 'ws'].map(
    (name) => ({
      what: `app imports ${name}`,
      file: `app/graph/planted-${name.replaceAll(/\W/g, '-')}.ts`,
      text: importing(name),
      rule: RESTRICTED,
    }),
  ),
  ...['zod', 'yaml', '#app/json.ts', '../design/ids.ts'].map((name) => ({
    what: `graph imports ${name}`,
    file: `app/graph/allowed-${name.replaceAll(/\W/g, '-')}.ts`,
    text: importing(name),
  })),
  ...[
    ['app/json-planted.ts', './design/schema.ts'],
    ['app/design/planted.ts', '../graph/graph.ts'],
    ['app/design/deep/planted.ts', '../../edits/apply.ts'],
    ['app/graph/planted.ts', '../catalog/catalog.ts'],
    ['app/cloudformation/planted.ts', '../design/schema.ts'],
    ['app/cloudformation/spec/planted.ts', '../../catalog/fields.ts'],
    ['app/catalog/planted.ts', '../compiler/compile.ts'],
    ['app/catalog/blocks/data/planted.ts', '#app/connections/define-connection.ts'],
    ['app/connections/planted.ts', '../compiler/source-map.ts'],
    ['app/compiler/planted.ts', '../rules/finding.ts'],
    ['app/edits/planted.ts', '../compiler/compile.ts'],
    ['app/history/planted.ts', '../rules/finding.ts'],
    ['app/rules/planted.ts', '../layout/arrange.ts'],
    ['app/layout/planted.ts', '../rules/finding.ts'],
    ['app/layout/planted-drawing.ts', '../drawing/colours.ts'],
    ['app/drawing/planted.ts', '../rules/finding.ts'],
    ['app/description/planted.ts', '../layout/scene.ts'],
    ['app/layout/planted-description.ts', '../description/describe-design.ts'],
    ['app/importer/planted.ts', '../host/contract.ts'],
    ['app/host/planted.ts', '../compiler/compile.ts'],
    ['app/rules/planted-main.ts', '#main/services/log.ts'],
    ['app/rules/planted-renderer.ts', '../../renderer/App.tsx'],
    ['main/services/planted.ts', '#renderer/App.tsx'],
    ['main/planted.ts', '../renderer/App.tsx'],
    ['main/planted-react.ts', 'react'],
    ['renderer/planted.ts', '#main/launch.ts'],
    ['renderer/shell/planted.ts', '../../main/launch.ts'],
    ['renderer/planted-node.ts', 'node:path'],
    ['renderer/planted-electron.ts', 'electron'],
  ].map(([file = '', specifier = '']) => ({
    what: `${file} imports ${specifier}`,
    file,
    text: importing(specifier),
    rule: RESTRICTED,
  })),
  {
    what: 'a type counts as an import',
    file: 'app/catalog/planted-type.ts',
    text: `import type { SourceMap } from '../compiler/source-map.ts';\nexport const size = (map: SourceMap): number => map.contributions.length;\n`,
    rule: RESTRICTED,
  },
  {
    what: 'a re-export counts as an import',
    file: 'app/catalog/planted-export.ts',
    text: `export { planted } from '../compiler/source-map.ts';\n`,
    rule: RESTRICTED,
  },
  {
    what: 'a cycle',
    file: 'app/graph/cycle-a.ts',
    text: `import { b } from './cycle-b.ts';\nexport const a = (): number => b();\n`,
    rule: 'import(no-cycle)',
  },
  {
    what: 'a cycle of types',
    file: 'app/graph/type-cycle-a.ts',
    text: `import type { B } from './type-cycle-b.ts';\nexport interface A {\n  readonly b: B;\n}\n`,
    rule: 'import(no-cycle)',
  },
  {
    what: 'any',
    file: 'app/graph/planted-any.ts',
    text: 'export const planted: any = 1;\n',
    rule: 'typescript(no-explicit-any)',
  },
  {
    what: 'a promise nobody waits for',
    file: 'main/planted-promise.ts',
    text: 'const work = async (): Promise<number> => 1;\nexport const start = (): void => {\n  work();\n};\n',
    rule: 'typescript(no-floating-promises)',
  },
  {
    what: 'a switch that forgets a case',
    file: 'app/graph/planted-switch.ts',
    text: "export function planted(kind: 'a' | 'b'): number {\n  switch (kind) {\n    case 'a':\n      return 1;\n  }\n  return 2;\n}\n",
    rule: 'typescript(switch-exhaustiveness-check)',
  },
];

const Report = z.object({
  diagnostics: z.array(z.object({ code: z.string().optional(), filename: z.string() })),
});

let copy: PlantedCopy;
let found: Map<string, string[]>;

beforeAll(async () => {
  copy = copyRepository();
  copy.plant(Object.fromEntries(violations.map(({ file, text }) => [file, text])));
  copy.plant({
    'app/graph/cycle-b.ts': `import { a } from './cycle-a.ts';\nexport const b = (): number => a();\n`,
    'app/graph/type-cycle-b.ts': `import type { A } from './type-cycle-a.ts';\nexport interface B {\n  readonly a: A;\n}\n`,
  });
  found = await lint(copy.root);
});
afterAll(() => copy?.remove());

it.each(violations)('$what: $rule', ({ file, rule }) => {
  expect(found.get(file) ?? []).toEqual(rule === undefined ? [] : [rule]);
});

/** File → what the linter says of it. */
async function lint(root: string): Promise<Map<string, string[]>> {
  const oxlint = `${root}/node_modules/oxlint/bin/oxlint`;
  const { stdout } = await promisify(execFile)(
    process.execPath,
    [oxlint, '--type-aware', '--format', 'json'],
    { cwd: root, maxBuffer: 64 * 1024 * 1024 },
  ).catch((error: unknown) => {
    // It exits with 1 because there are findings; anything else has no report to read.
    if (error instanceof Error && 'stdout' in error && typeof error.stdout === 'string')
      return { stdout: error.stdout };
    throw error;
  });
  const byFile = new Map<string, string[]>();
  for (const { code = '', filename } of Report.parse(JSON.parse(stdout)).diagnostics)
    byFile.set(filename, [...(byFile.get(filename) ?? []), code]);
  return byFile;
}
