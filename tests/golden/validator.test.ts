// AWS's own validator has nothing above info to say about any golden template, in YAML and JSON.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { RegoEngine, TemplateFile } from '@aws/cloudformation-validate';
import * as fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { emitJson } from '#app/cloudformation/emit/json.ts';
import { emitYaml } from '#app/cloudformation/emit/yaml.ts';
import { compile, type Stack } from '#app/compiler/compile.ts';
import type { Design } from '#app/design/schema.ts';
import { plausibleDesign } from '../property/plausible-design.ts';
import { goldenCases } from './cases.ts';
import { dividedShop } from './divided.ts';
import { saysItEnded } from './ended-services.ts';

const onlyStack = (design: Design): Stack => {
  const [stack] = compile(design).stacks;
  if (!stack) throw new Error('a design compiles to a stack at least');
  return stack;
};

// What is only drawn makes no resources, and a template must have some.
const deployable = goldenCases.filter(
  ({ design }) => Object.keys(onlyStack(design).template.Resources).length > 0,
);

describe('AWS’s template validator', () => {
  let engine: InstanceType<typeof RegoEngine>;
  let folder: string;
  beforeAll(() => {
    engine = new RegoEngine();
    folder = mkdtempSync(join(tmpdir(), 'stackwright-golden-'));
  });
  afterAll(() => {
    engine.free();
    rmSync(folder, { recursive: true });
  });

  const findings = (text: string, extension: string): readonly string[] => {
    const path = join(folder, `template.${extension}`);
    writeFileSync(path, text);
    const { status, diagnostics } = engine.validateStandard(new TemplateFile(path));
    expect(status).toBe('OK');
    return diagnostics
      .filter(({ severity }) => severity !== 'INFO' && severity !== 'DEBUG')
      .filter((finding) => !saysItEnded(finding))
      .map(({ ruleId, entity, message }) => `${ruleId} ${entity?.logicalId}: ${message}`);
  };

  it('finds something where something is wrong', () => {
    const wrong = { Resources: { It: { Type: 'AWS::SQS::Queue', Properties: { Colour: 'red' } } } };
    expect(findings(JSON.stringify(wrong), 'json')).not.toEqual([]);
  });

  it.each(deployable)('$name', ({ design }) => {
    const { template } = onlyStack(design);
    expect(findings(emitYaml(template).text, 'yaml')).toEqual([]);
    expect(findings(emitJson(template).text, 'json')).toEqual([]);
  });

  it.each(dividedShop)('Shop as $name', ({ stacks }) => {
    for (const { template, role } of stacks) {
      // A root names the others' files, which are uploaded before it is deployed.
      const beside = (finding: string): boolean => role === 'root' && finding.startsWith('W3002 ');
      const found = findings(emitYaml(template).text, 'yaml');
      expect(found.filter((finding) => !beside(finding))).toEqual([]);
    }
  });

  it('has nothing to say about whatever people draw, either', () => {
    fc.assert(
      fc.property(plausibleDesign, (design) => {
        // What Stackwright itself says can't be deployed is its own affair.
        fc.pre(compile(design).problems.length === 0);
        expect(findings(emitYaml(onlyStack(design).template).text, 'yaml')).toEqual([]);
      }),
      { numRuns: 40 },
    );
  }, 60_000);
});
