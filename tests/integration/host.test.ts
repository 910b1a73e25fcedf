import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { LoopbackServer } from '#main/web/server.ts';
import { openWindow, type Playground, playground, startHost } from './host-harness.ts';

let place: Playground;
let server: LoopbackServer;

beforeEach(async () => {
  place = await playground();
  await mkdir(join(place.folder, 'examples'));
  await writeFile(
    join(place.folder, 'examples', 'shop.stackwright.json'),
    JSON.stringify({ name: 'Shop', description: 'An online shop.' }),
  );
  server = await startHost(place);
});

afterEach(async () => {
  await server.close();
  await place.remove();
});

test('a window opened with the printed address starts with the example and saves a design', async () => {
  const window = openWindow(server.address);
  const info = await window.value('app.info', undefined);
  expect(info).toMatchObject({
    host: 'loopback',
    nativeDialogs: false,
    startWith: { kind: 'example', name: 'shop' },
  });
  expect(await window.value('designs.examples', undefined)).toEqual([
    { name: 'shop', title: 'Shop', summary: 'An online shop.' },
  ]);
  await window.value('settings.set', { scheme: 'dark' });
  expect(await window.value('settings.set', { author: 'Ada' })).toMatchObject({
    scheme: 'dark',
    author: 'Ada',
  });
  window.close();
});
