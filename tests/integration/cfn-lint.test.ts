// A second opinion: cfn-lint finds no error in any golden template or example.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { emitYaml } from '#app/cloudformation/emit/yaml.ts';
import { compile } from '#app/compiler/compile.ts';
import type { Design } from '#app/design/schema.ts';
import { goldenCases } from '../golden/cases.ts';
import { exampleCases } from './examples.ts';
import { pythonTools } from './ministack.ts';

const skipped = 'missing' in pythonTools ? pythonTools.missing : undefined;
if (skipped) console.warn(`Skipped: cfn-lint. ${skipped}`);

/** The package has no module to run; this is what its console script does. */
const RUN = 'import sys; from cfnlint.runner import main; sys.exit(main())';

const Match = z.object({
  Level: z.string(),
  Filename: z.string(),
  Message: z.string(),
  Rule: z.object({ Id: z.string() }),
  Location: z.object({ Path: z.array(z.union([z.string(), z.number()])).nullable() }),
});

describe.skipIf(skipped)(`cfn-lint${skipped ? ` – ${skipped}` : ''}`, () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'stackwright-cfn-lint-'));
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  /** Errors as `file: rule at path: message`. One process for all: starting it takes seconds. */
  const errors = (templates: ReadonlyMap<string, string>): readonly string[] => {
    if ('missing' in pythonTools) return [];
    const names = new Map<string, string>();
    for (const [name, text] of templates) {
      const file = `${names.size}.yaml`;
      writeFileSync(join(folder, file), text);
      names.set(file, name);
    }
    const { stdout, stderr, error } = spawnSync(
      pythonTools.python,
      ['-c', RUN, '--regions', 'eu-west-1', '--format', 'json', '--', ...names.keys()],
      { cwd: folder, encoding: 'utf8', maxBuffer: 64 * 2 ** 20 },
    );
    if (error || stdout === '') throw new Error(`cfn-lint did not run: ${error ?? stderr}`);
    return z
      .array(Match)
      .parse(JSON.parse(stdout))
      .filter(({ Level }) => Level === 'Error')
      .map(
        ({ Filename, Rule, Location, Message }) =>
          `${names.get(basename(Filename))}: ${Rule.Id} at ${Location.Path?.join('.')}: ${Message}`,
      );
  };

  it('finds something where something is wrong', () => {
    const wrong = 'Resources: { It: { Type: AWS::SQS::Queue, Properties: { Colour: red } } }';
    expect(errors(new Map([['wrong', wrong]]))).toHaveLength(1);
  });

  it('finds no error in any golden template or example', () => {
    expect(errors(templatesOf([...goldenCases, ...exampleCases]))).toEqual([]);
  }, 600_000);
});

function templatesOf(
  designs: readonly { readonly name: string; readonly design: Design }[],
): ReadonlyMap<string, string> {
  return new Map(
    designs.flatMap(({ name, design }) =>
      compile(design).stacks.flatMap((stack): [string, string][] =>
        Object.keys(stack.template.Resources).length > 0
          ? [[`${name} (${stack.name})`, emitYaml(stack.template).text]]
          : [],
      ),
    ),
  );
}
