import { describe, expect, it } from 'vitest';
import { type FormField, formFields } from './form-fields.ts';
import { ServiceSpec } from './schema.ts';

const spec = ServiceSpec.parse({
  service: 'AWS::Test',
  resources: {
    'AWS::Test::Thing': {
      docs: 'Makes a thing.',
      ref: ['Name'],
      attributes: {},
      properties: {
        Colour: { type: { enum: ['red', 'green'] }, default: 'red' },
        Count: { type: 'integer', replacement: 'maybe' },
        Key: { type: 'string', references: ['AWS::KMS::Key.Arn'] },
        Labels: { type: { map: 'string' } },
        Name: { type: 'string', required: true, replacement: 'yes', docs: 'Its name.' },
        Names: { type: { list: 'string' } },
        Old: { type: 'boolean', deprecated: true },
        Policy: { type: { anyOf: ['json', 'string'] } },
        Rules: { type: { list: { ref: 'Rule' } } },
        Tags: { type: { list: 'tag' } },
        Until: { type: 'timestamp' },
      },
    },
  },
  types: {
    'AWS::Test::Thing.Rule': {
      And: { type: { list: { ref: 'Rule' } } },
      Enabled: { type: 'boolean', required: true },
    },
  },
});
const fields = formFields(spec, 'AWS::Test::Thing');
const field = (name: string): FormField => {
  const found = fields.find((one) => one.name === name);
  if (!found) throw new Error(`No field ${name}`);
  return found;
};

describe('formFields', () => {
  it('puts required fields first and deprecated ones last', () => {
    expect(fields.at(0)?.name).toBe('Name');
    expect(fields.at(-1)?.name).toBe('Old');
    expect([field('Name').group, field('Count').group, field('Old').group]).toEqual([
      undefined,
      'Optional',
      'Deprecated',
    ]);
  });

  it.each([
    ['Name', { type: 'text', required: true, help: 'Its name.', replacement: 'yes' }],
    ['Colour', { type: 'choice', choices: ['red', 'green'], default: 'red' }],
    ['Count', { type: 'integer', replacement: 'maybe' }],
    ['Key', { type: 'text', references: ['AWS::KMS::Key.Arn'] }],
    ['Labels', { type: 'json' }],
    ['Names', { type: 'list', item: { name: '', label: '', type: 'text', required: true } }],
    ['Policy', { type: 'json' }],
    ['Until', { type: 'text' }],
  ] satisfies [string, Partial<FormField>][])('%s becomes %o', (name, expected) => {
    expect(field(name)).toMatchObject(expected);
  });

  it('gives a list of objects the fields of an entry', () => {
    expect(field('Tags').fields?.map(({ name }) => name)).toEqual(['Key', 'Value']);
    expect(field('Rules').fields?.map(({ name }) => name)).toEqual(['Enabled', 'And']);
  });

  it('ends at a type that holds itself', () => {
    const inner = field('Rules').fields?.find(({ name }) => name === 'And');
    expect(inner).toMatchObject({ type: 'list', item: { type: 'json' } });
  });

  it('has no fields for a type the file lacks', () => {
    expect(formFields(spec, 'AWS::Test::Other')).toEqual([]);
  });
});
