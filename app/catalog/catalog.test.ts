import { describe, expect, it } from 'vitest';
import { fieldsOf, type Field, parseProperties } from './fields.ts';
import { blockDefinition, curatedBlocks } from './catalog.ts';
import { CATEGORIES } from './define-block.ts';

const all = (fields: readonly Field[]): readonly Field[] =>
  fields.flatMap((field) => [field, ...all(field.fields ?? [])]);

describe.each(curatedBlocks.map((definition) => [definition.type, definition] as const))(
  '%s',
  (type, definition) => {
    it('is found by its type', () => {
      expect(blockDefinition(type)).toBe(definition);
    });

    it('can be made as it comes out of the palette', () => {
      const { values, problems } = parseProperties(definition.properties, {});
      expect(problems).toEqual([]);
      expect(definition.chips?.(values) ?? []).not.toContain('');
      expect(definition.signals?.(values) ?? {}).toBeTypeOf('object');
      expect(Object.keys(CATEGORIES)).toContain(definition.category);
      expect(definition.summary).toMatch(/\.$/);
    });

    it('has a label and a type for every field, and a name for every choice it names', () => {
      for (const field of all(fieldsOf(definition.properties))) {
        expect(field.label, field.name).not.toBe(field.name);
        if (field.options && field.choices)
          for (const choice of Object.keys(field.options))
            expect(field.choices.map(String)).toContain(choice);
        if (field.when)
          expect(fieldsOf(definition.properties).map(({ name }) => name)).toContain(
            field.when.property,
          );
      }
    });
  },
);

it('makes its initial children of blocks that may sit there', () => {
  for (const { type, children = [] } of curatedBlocks)
    for (const child of children) {
      const definition = blockDefinition(child.type);
      expect(definition?.within).toContain(type);
      if (definition)
        expect(parseProperties(definition.properties, child.properties).problems).toEqual([]);
    }
});
