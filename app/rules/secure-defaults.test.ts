import { describe, expect, it } from 'vitest';
import { curatedBlocks } from '../catalog/catalog.ts';
import type { BlockDefinition } from '../catalog/define-block.ts';
import { type Field, fieldsOf, isSafe, type SafeField, safeFieldsOf } from '../catalog/fields.ts';
import { type Sketch, sketch } from '../design/testing/sketch.ts';
import { applyEdits } from '../edits/apply.ts';
import type { Json } from '../json.ts';
import type { Finding } from './finding.ts';
import { runRules } from './run.ts';
import { TODAY } from './testing/try-rule.ts';

/** What must be around a block before it matters what is turned off. */
const AROUND: { readonly [type: string]: Omit<Sketch, 'blocks'> & Partial<Sketch> } = {
  'sqs-queue': {
    blocks: { worker: 'lambda-function' },
    connections: [['one', 'triggers', 'worker']],
  },
  'lambda-function': {
    blocks: { bucket: 's3-bucket' },
    connections: [['bucket', 'triggers', 'one']],
  },
  'event-bus': { blocks: { chosen: 'kms-key' } },
};

type Properties = { [property: string]: Json };

function design(definition: BlockDefinition, properties: Properties) {
  const around = AROUND[definition.type];
  const { tiers } = definition.traits.networked ?? {};
  const tier = tiers?.includes('private') ? 'private' : tiers?.[0];
  return sketch({
    ...around,
    blocks: {
      ...(tier && {
        network: 'vpc',
        inside: { type: 'subnet-tier', parent: 'network', properties: { tier } },
      }),
      ...around?.blocks,
      one: { type: definition.type, ...(tier && { parent: 'inside' }), properties },
    },
  });
}

/** Values that make the field show, so that it is a choice at all. */
function shown(fields: readonly Field[], { property }: SafeField): Properties {
  const when = fields.find(({ name }) => name === property)?.when;
  if (!when) return {};
  if ('filled' in when) return { [when.property]: 'chosen' };
  const [value] = when.in;
  return value === undefined ? {} : { [when.property]: value };
}

/** Every way to leave it. */
function unsafeValues(fields: readonly Field[], { property, safe }: SafeField): Json[] {
  if (safe === true) return [false];
  if ('from' in safe) return [safe.from - 1];
  const choices = fields.find(({ name }) => name === property)?.choices ?? [];
  return choices.filter((choice) => !isSafe(safe, choice));
}

const about = (findings: readonly Finding[]): readonly Finding[] =>
  findings.filter(
    ({ blocks, message }) => blocks.includes('one' as never) && /\bone\b/.test(message),
  );

const all = curatedBlocks.flatMap((definition) => {
  const fields = fieldsOf(definition.properties);
  return safeFieldsOf(definition.properties).flatMap((field) =>
    unsafeValues(fields, field).map((value) => ({
      title: `${definition.type} with ${field.property} ${JSON.stringify(value)}`,
      definition,
      field,
      value,
      visible: shown(fields, field),
    })),
  );
});

describe('secure defaults', () => {
  it('are there', () => {
    expect(all.length).toBeGreaterThan(40);
  });

  it.each(all)('cost something to leave: $title', ({ definition, field, value, visible }) => {
    const run = (properties: Properties) =>
      runRules(design(definition, properties), { today: TODAY });
    const before = run(visible).map(({ key, message }) => key + message);
    const properties = { ...visible, [field.property]: value };
    const more = about(run(properties)).filter(
      ({ key, message }) => !before.includes(key + message),
    );
    expect(more).not.toEqual([]);
    // One of them takes it back.
    const mended = more.flatMap(({ fixes }) =>
      fixes.map(({ edits }) => {
        const result = applyEdits(design(definition, properties), edits);
        const block = result.ok
          ? Object.values(result.value.blocks).find(({ name }) => name === 'one')
          : undefined;
        return isSafe(
          field.safe,
          block && definition.properties.parse(block.properties)[field.property],
        );
      }),
    );
    expect(mended).toContain(true);
  });

  it.each(curatedBlocks.map((definition) => [definition.type, definition] as const))(
    'are the defaults of %s',
    (_, { properties }) => {
      const defaults = properties.parse({});
      const unsafe = safeFieldsOf(properties).filter(
        ({ property, safe }) => !isSafe(safe, defaults[property]),
      );
      expect(unsafe).toEqual([]);
    },
  );

  it('are declared: every toggle under Safety that is on', () => {
    const forgotten = curatedBlocks.flatMap(({ type, properties }) =>
      fieldsOf(properties)
        .filter((field) => field.group === 'Safety' && field.default === true && !field.safe)
        .map(({ name }) => `${type}.${name}`),
    );
    // Whether a repository goes with its images is how the stack is deleted, not what is at risk.
    expect(forgotten).toEqual(['ecr-repository.emptyOnDelete']);
  });
});
