import { expect, it } from 'vitest';
import { emptyDesign } from '#app/design/schema.ts';
import { writeDesign } from '#app/design/write.ts';
import { svgDesign } from '#app/pictures/svg-design.ts';
import { type Kind, kindOfFile } from './kind-of-file.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const shop = writeDesign(emptyDesign('Shop'));
const drawn = `<svg xmlns="http://www.w3.org/2000/svg">${svgDesign(emptyDesign('Shop'))}</svg>`;
const template = 'Resources:\n  Queue:\n    Type: AWS::SQS::Queue\n';
const PNG = Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0]);

const summary = (kind: Kind): string =>
  kind.kind === 'refused' ? `refused: ${kind.failure.code}: ${kind.failure.message}` : kind.kind;

it.each<[string, string, string, Uint8Array, RegExp]>([
  ['a design', 'shop.stackwright.json', '', bytes(shop), /^design$/],
  ['a design of another name', 'shop.json', 'application/json', bytes(shop), /^design$/],
  ['a template', 'queue.yaml', '', bytes(template), /^template$/],
  [
    'a template in JSON',
    'queue.json',
    '',
    bytes('{"Resources":{"A":{"Type":"AWS::SNS::Topic"}}}'),
    /^template$/,
  ],
  ['a design cut short', 'shop.stackwright.json', '', bytes(shop.slice(0, 40)), /^refused/],
  [
    'some JSON',
    'package.json',
    'application/json',
    bytes('{"name":"package"}'),
    /^refused: foreign: It is JSON, but neither a design nor a CloudFormation/,
  ],
  [
    'JSON cut short',
    'package.json',
    'application/json',
    bytes('{"name":"pack'),
    /^refused: not-json: .*not valid JSON/,
  ],
  [
    'a letter',
    'letter.txt',
    'text/plain',
    bytes('Dear team, the queue is full.'),
    /^refused: foreign: It is text, but neither/,
  ],
  ['a template in a text file', 'queue.txt', 'text/plain', bytes(template), /^template$/],
  [
    'other YAML',
    'compose.yaml',
    '',
    bytes('services:\n  web:\n    image: nginx\n'),
    /^refused: foreign: It is text, but neither/,
  ],
  ['an empty file', 'empty.txt', 'text/plain', bytes(''), /^refused: empty: It is empty\.$/],
  ['an empty design', 'a.stackwright.json', '', bytes(' \n'), /^refused: empty: The file is empty/],
  [
    'a text from another age',
    'queue.yaml',
    '',
    Uint8Array.from([0xff, 0xfe, 0x52, 0, 0x65, 0]),
    /^refused: not-utf8: It is a text in UTF-16\.$/,
  ],
  [
    'bytes of no known kind',
    'core.bin',
    '',
    Uint8Array.from([1, 0, 2, 0]),
    /^refused: foreign: It is a file that is neither text nor a picture\.$/,
  ],
  ['a picture that carries a design', 'a.svg', 'image/svg+xml', bytes(drawn), /^design$/],
  ['an image without a design', 'photo.png', 'image/png', PNG, /^image$/],
  [
    'an archive',
    'all.zip',
    'application/zip',
    Uint8Array.from([80, 75, 3, 4, 0, 255]),
    /^refused: foreign: It is a ZIP archive/,
  ],
  [
    'a text far too large',
    'log.txt',
    'text/plain',
    new Uint8Array(17 * 1024 * 1024),
    /^refused: too-large: It has 17 MB/,
  ],
])('knows %s', (_, name, type, content, expected) => {
  expect(summary(kindOfFile({ name, type, bytes: content }))).toMatch(expected);
});
