import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { parseArguments } from './arguments.ts';

const folder = resolve('/home/ada');
const none = { file: undefined, host: undefined, window: true, port: 0, help: false };

test.each([
  [[], none],
  [['shop.stackwright.json'], { ...none, file: resolve(folder, 'shop.stackwright.json') }],
  [['--host=loopback', '--no-window'], { ...none, host: 'loopback', window: false }],
  [['--host', 'electron'], { ...none, host: 'electron' }],
  [['--port=8080', 'a.json'], { ...none, port: 8080, file: resolve(folder, 'a.json') }],
  [['--help'], { ...none, help: true }],
])('%j', (argv, value) => {
  expect(parseArguments(argv, folder)).toEqual({ ok: true, value });
});

test.each([
  [['a.json', 'b.json'], 'One design at a time'],
  [['--host=web'], 'web'],
  [['--port=many'], 'many'],
  [['--port=70000'], '70000'],
  [['--port=-1'], '-1'],
  [['--unknown'], '--unknown'],
])('%j is refused with the usage', (argv, part) => {
  expect(parseArguments(argv, folder)).toMatchObject({
    ok: false,
    failure: { message: expect.stringContaining(part), hint: expect.stringContaining('npm start') },
  });
});
