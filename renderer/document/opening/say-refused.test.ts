import { expect, it, vi } from 'vitest';
import { type Refused, sayRefused } from './say-refused.ts';

const said = vi.hoisted(() => ({ all: [] as unknown[] }));
vi.mock('../not-opened.ts', () => ({
  sayNotOpened: (...words: unknown[]) => said.all.push(words),
}));

const empty = (name: string): Refused => ({
  name,
  failure: { code: 'empty', message: 'It is empty.', hint: 'Open a design.' },
});
const folder: Refused = { name: 'src', failure: { code: 'folder', message: 'It is a folder.' } };

it.each<[string, readonly Refused[], readonly unknown[]]>([
  ['nothing', [], []],
  ['one file', [empty('a')], [['a', empty('a').failure]]],
  [
    'several for one reason',
    [empty('a'), empty('b')],
    [
      [
        '2 files',
        { code: 'several', message: 'a: It is empty.\nb: It is empty.', hint: '\nOpen a design.' },
      ],
    ],
  ],
  [
    'several for different reasons',
    [empty('a'), folder],
    [['2 files', { code: 'several', message: 'a: It is empty.\nsrc: It is a folder.' }]],
  ],
  [
    'very many',
    ['a', 'b', 'c', 'd', 'e', 'f'].map((name) => ({ ...folder, name })),
    [
      [
        '6 files',
        {
          code: 'several',
          message:
            'a: It is a folder.\nb: It is a folder.\nc: It is a folder.\nd: It is a folder.\nAnd 2 more.',
        },
      ],
    ],
  ],
])('says of %s what became of it, in one message', (_, refused, expected) => {
  said.all = [];
  sayRefused(refused);
  expect(said.all).toEqual(expected);
});
