import { describe, expect, it } from 'vitest';
import type { Failure, Result } from '../result.ts';
import { readDesign } from './read.ts';
import { emptyDesign } from './schema.ts';
import { sketch } from './testing/sketch.ts';
import { writeDesign } from './write.ts';

const file = (fields: object): string =>
  JSON.stringify({ format: 'stackwright', version: 1, name: 'Shop', ...fields });
const block = { id: 'a', type: 'vpc', name: 'net', logicalId: 'Net', position: { x: 0, y: 0 } };

const failureOf = (result: Result<unknown>): Failure | undefined =>
  result.ok ? undefined : result.failure;

describe('readDesign', () => {
  it('reads what writeDesign wrote', () => {
    const design = sketch({
      blocks: { a: 'vpc', b: { type: 'x', parent: 'a' } },
      connections: [['a', 'calls', 'b']],
      waivers: [{ rule: 'r', reason: 'because' }],
    });
    const read = readDesign(writeDesign(design));
    expect(read).toEqual({ ok: true, value: design });
  });

  it('fills in what a sparse file leaves out', () => {
    expect(readDesign(file({}))).toEqual({ ok: true, value: emptyDesign('Shop') });
    expect(readDesign(`\uFEFF${file({})}`).ok).toBe(true);
  });

  it.each([
    ['an empty file', ' \n', 'empty', /empty/],
    ['a truncated file', file({ blocks: [block] }).slice(0, 80), 'not-json', /not valid JSON/],
    ['a conflict', `<<<<<<< HEAD\n${file({})}`, 'not-json', /not valid JSON/],
    ['a letter', 'Dear team', 'foreign', /design: it is some other text\.$/],
    ['a template in YAML', 'Resources: {}', 'foreign', /some other text/],
    ['a template', '{"AWSTemplateFormatVersion":"2010-09-09"}', 'foreign', /not a Stackwright/],
    ['a list', '[]', 'foreign', /not a Stackwright/],
    ['null', 'null', 'foreign', /not a Stackwright/],
    ['a newer version', file({ version: 2 }), 'newer-version', /newer Stackwright.*version 2/],
    ['no version', file({ version: 'x' }), 'invalid', /"version"/],
    ['a table that is no list', file({ blocks: {} }), 'invalid', /"blocks" is not a list/],
    ['a record without id', file({ blocks: [{ ...block, id: 1 }] }), 'invalid', /blocks\[0\]/],
    [
      'an id that every object has',
      file({ blocks: [{ ...block, id: '__proto__' }] }),
      'invalid',
      /blocks\[0\]/,
    ],
    ['an id twice', file({ blocks: [block, block] }), 'duplicate-id', /"a" is used twice/],
    [
      'a wrong type',
      file({ blocks: [{ ...block, position: { x: 'left', y: 0 } }] }),
      'invalid',
      /blocks\.a\.position\.x \(block "net"\)/,
    ],
    [
      'several faults',
      file({ blocks: [{ ...block, logicalId: 'no-hyphens', name: 3 }] }),
      'invalid',
      /and 1 more/,
    ],
  ])('refuses %s', (_, text, code, message) => {
    const failure = failureOf(readDesign(text));
    expect(failure?.code).toBe(code);
    expect(failure?.message).toMatch(message);
  });
});
