// Every two blocks that a kind of connection allows, joined by it: it compiles without a problem, and
// AWS's own validator has nothing above info to say about the template.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { RegoEngine, TemplateFile } from '@aws/cloudformation-validate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { curatedBlocks } from '#app/catalog/catalog.ts';
import type { BlockDefinition } from '#app/catalog/define-block.ts';
import type { Tier } from '#app/catalog/traits/network.ts';
import { emitJson } from '#app/cloudformation/emit/json.ts';
import { compile } from '#app/compiler/compile.ts';
import { connectionDefinitions } from '#app/connections/connections.ts';
import type { Block, Design } from '#app/design/schema.ts';
import { placeWhole, tierFor } from './cases/draw.ts';
import { saysItEnded } from './ended-services.ts';
import { type Builder, builder } from './tiny-designs.ts';

const RAW = { raw: true } as const;

interface Pair {
  readonly kind: string;
  readonly from: BlockDefinition;
  readonly to: BlockDefinition;
}

const pairs: readonly Pair[] = connectionDefinitions.flatMap(({ kind, fits }) =>
  curatedBlocks.flatMap((from) =>
    curatedBlocks
      .filter((to) => fits(from.traits, to.traits) > 0)
      .map((to): Pair => ({ kind, from, to })),
  ),
);

/** As somebody would place them who means them to reach one another. */
function draw({ kind, from, to }: Pair): Design {
  const build = builder(`${from.type} ${kind} ${to.type}`);
  const ends = [
    placed(build, from, 'from', inside(from, to)),
    placed(build, to, 'to', inside(to, from)),
  ] as const;
  build.connect(kind, ...ends);
  return build.design();
}

const placed = (
  build: Builder,
  { type }: BlockDefinition,
  name: string,
  tier: Tier | undefined,
): Block => placeWhole(build, type, name, tier);

/** Where it must, or where it reaches what stands inside a VPC: the private tier if it may. */
function inside(block: BlockDefinition, other: BlockDefinition): Tier | undefined {
  const { networked } = block.traits;
  if (networked?.required) return tierFor(block);
  return networked && other.traits.networked?.required ? 'private' : undefined;
}

describe('every pair that a kind allows', () => {
  let engine: InstanceType<typeof RegoEngine>;
  let folder: string;
  beforeAll(() => {
    engine = new RegoEngine();
    folder = mkdtempSync(join(tmpdir(), 'stackwright-pairs-'));
  });
  afterAll(() => {
    engine.free();
    rmSync(folder, { recursive: true });
  });

  const validated = (text: string): readonly string[] => {
    const path = join(folder, 'template.json');
    writeFileSync(path, text);
    const { status, diagnostics } = engine.validateStandard(new TemplateFile(path));
    expect(status).toBe('OK');
    return diagnostics
      .filter(({ severity }) => severity !== 'INFO' && severity !== 'DEBUG')
      .filter((finding) => !saysItEnded(finding))
      .map(({ ruleId, entity, message }) => `${ruleId} ${entity?.logicalId}: ${message}`);
  };

  // Raw blocks can't be listed: what joins them alone has cases of its own.
  const ofCurated = connectionDefinitions.filter(({ fits }) => fits(RAW, RAW) === 0);
  it.each(ofCurated.map(({ kind }) => kind))(
    '%s',
    (kind) => {
      const ofKind = pairs.filter((pair) => pair.kind === kind);
      expect(ofKind).not.toEqual([]);
      const wrong = ofKind.flatMap((pair) => {
        const { problems, stacks } = compile(draw(pair));
        const templates = stacks.filter(
          ({ template }) => Object.keys(template.Resources).length > 0,
        );
        return [
          ...problems.map(({ message }) => message),
          ...templates.flatMap(({ template }) => validated(emitJson(template).text)),
        ].map((what) => `${pair.from.type} ${kind} ${pair.to.type}: ${what}`);
      });
      expect(wrong).toEqual([]);
    },
    60_000,
  );
});
