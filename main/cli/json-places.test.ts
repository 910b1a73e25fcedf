import { describe, expect, it } from 'vitest';
import { placeOfPath, syntaxErrorIn } from './json-places.ts';

describe('the first error of syntax', () => {
  it.each<[string, string, readonly [number, number] | undefined]>([
    ['nothing wrong', '{"a": [1]}\n', undefined],
    ['a missing comma', '{\n  "a": 1\n  "b": 2\n}', [3, 3]],
    ['a comma too many', '{\n  "a": 1,\n}', [3, 1]],
    ['conflict markers', '{\n  "a": 1,\n<<<<<<< ours\n}', [3, 1]],
    ['a text cut off', '{\n  "a": [1, 2', [2, 13]],
    ['a comment', '{\n  // why\n}', [2, 3]],
    ['something after the end', '{}\n{}', [2, 1]],
  ])('%s', (_, source, place) => {
    const span = syntaxErrorIn(source);
    expect(span && [span.line, span.column]).toEqual(place);
  });
});

describe('the place of a path', () => {
  const text = '{\n  "files": {\n    "a/b.json": [\n      { "rule": 1 }\n    ]\n  }\n}';
  it.each<[readonly (string | number)[], readonly [number, number] | undefined]>([
    [
      ['files', 'a/b.json', 0, 'rule'],
      [4, 9],
    ],
    [
      ['files', 'a/b.json', 0, 'message'],
      [4, 7],
    ],
    [
      ['files', 'a/b.json', 7],
      [3, 5],
    ],
    [['format'], undefined],
    [[], undefined],
  ])('%j', (path, place) => {
    const span = placeOfPath(text, path);
    expect(span && [span.line, span.column]).toEqual(place);
  });
});
