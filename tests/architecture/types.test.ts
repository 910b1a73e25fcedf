// A room's tsconfig gives it only what it may use: what isn't there doesn't compile.
import { afterAll, beforeAll, expect, it } from 'vitest';
import { checkRoom } from '#scripts/check/rooms.ts';
import { copyRepository, type PlantedCopy } from './planted-copy.ts';

const planted = [
  ['app', 'document', 'export const planted = document.title;', "Cannot find name 'document'"],
  ['app', 'process', 'export const planted = process.env;', "Cannot find name 'process'"],
  ['app', 'timers', 'export const planted = setTimeout;', "Cannot find name 'setTimeout'"],
  ['app', 'network', "export const planted = fetch('/');", "Cannot find name 'fetch'"],
  ['app', 'node', "export { readFileSync } from 'node:fs';", "'node:fs'"],
  [
    'app',
    'misspelt-edit',
    "import type { EditCall } from './edits/edit-call.ts';\nexport const planted: EditCall['edit'] = 'renmae';",
    '"renmae"',
  ],
  ['app', 'unchecked', 'export const planted = [1][0].toFixed();', 'possibly'],
  ['main', 'document', 'export const planted = document.title;', "Cannot find name 'document'"],
  ['renderer', 'process', 'export const planted = process.env;', "Cannot find name 'process'"],
] as const;

let copy: PlantedCopy;
const outputs = new Map<string, string>();

beforeAll(async () => {
  copy = copyRepository();
  for (const [room, name, text] of planted) copy.plant({ [`${room}/planted-${name}.ts`]: text });
  for (const room of new Set(planted.map(([name]) => name)))
    outputs.set(room, (await checkRoom(room, copy.root)).output);
});
afterAll(() => copy?.remove());

it.each(planted)('%s can not use %s', (room, name, _, message) => {
  const lines = (outputs.get(room) ?? '').split('\n');
  const about = lines.filter((line) => line.startsWith(`${room}/planted-${name}.ts`));
  expect(about.join('\n')).toContain(message);
});
