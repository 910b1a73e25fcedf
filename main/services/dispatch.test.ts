import { expect, test, vi } from 'vitest';
import type { Handlers } from '#app/host/contract.ts';
import { fail, ok } from '#app/result.ts';
import { createDispatch } from './dispatch.ts';
import { createMemoryLog } from './log/testing/memory-log.ts';

const settings = {
  scheme: 'dark',
  grid: true,
  author: '',
  profile: '',
  region: '',
  endpoint: '',
} as const;

function dispatcher(some: Partial<Handlers>) {
  const log = createMemoryLog();
  return { log, dispatch: createDispatch(some as Handlers, log) }; // only these are called
}

test('a call reaches its handler with parsed input and its client', async () => {
  const save = vi.fn<Handlers['designs.save']>(async () => fail('locked', 'Locked.'));
  const { dispatch } = dispatcher({ 'designs.save': save });
  const input = { file: 'abc', text: '{}', revision: null, extra: 'dropped' };
  expect(await dispatch('designs.save', input, 'window-1')).toEqual(fail('locked', 'Locked.'));
  const parsed = { file: 'abc', text: '{}', revision: null, force: false };
  expect(save).toHaveBeenCalledWith(parsed, 'window-1');
});

test.each(['', 'designs.nothing', 'settings.changed', 'constructor', '__proto__', 'toString'])(
  'there is no method %j',
  async (name) => {
    const { dispatch } = dispatcher({});
    expect(await dispatch(name, undefined, 'x')).toMatchObject({
      ok: false,
      failure: { code: 'unknown-method' },
    });
  },
);

test.each([
  ['designs.open', undefined],
  ['designs.open', { file: 7 }],
  ['designs.open', { file: '' }],
  ['designs.autosave', { id: '../../etc/passwd', text: '', file: null }],
  ['files.browse', { kind: 'secrets' }],
  ['settings.get', { surplus: true }],
])('%s does not take %j', async (name, input) => {
  const handler = vi.fn<() => void>();
  const { dispatch } = dispatcher({ [name]: handler });
  expect(await dispatch(name, input, 'x')).toMatchObject({ failure: { code: 'bad-request' } });
  expect(handler).not.toHaveBeenCalled();
});

test('a handler that throws fails alone, and what it threw stays in the log', async () => {
  const { dispatch, log } = dispatcher({
    'settings.get': async () => {
      throw new Error('secret path /home/ada');
    },
  });
  const result = await dispatch('settings.get', undefined, 'x');
  expect(result).toMatchObject({ ok: false, failure: { code: 'internal' } });
  expect(JSON.stringify(result)).not.toContain('/home/ada');
  expect(log.lines.join()).toContain('secret path');
});

test('what a handler must not say does not leave', async () => {
  const leaky = { ...settings, secretAccessKey: 'abc' };
  const { dispatch } = dispatcher({ 'settings.get': async () => ok(leaky) });
  expect(await dispatch('settings.get', undefined, 'x')).toEqual(ok(settings));
});
