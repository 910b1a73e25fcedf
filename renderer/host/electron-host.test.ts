import { expect, test, vi } from 'vitest';
import type { Host } from '#app/host/contract.ts';
import { createElectronHost } from './electron-host.ts';

test('calls and events go through the bridge', async () => {
  const end = vi.fn<() => void>();
  const bridge = {
    call: vi.fn<() => Promise<unknown>>().mockResolvedValue({ ok: true, value: [] }),
    on: vi.fn<() => () => void>().mockReturnValue(end),
  };
  const host = createElectronHost(bridge as Host); // its generics are not what is tested here
  expect(await host.call('designs.examples', undefined)).toEqual({ ok: true, value: [] });
  expect(bridge.call).toHaveBeenCalledWith('designs.examples', undefined);
  const listener = vi.fn<() => void>();
  host.on('settings.changed', listener)();
  expect(bridge.on).toHaveBeenCalledWith('settings.changed', listener);
  expect(end).toHaveBeenCalled();
  expect(host.connection()).toBe('open');
});

test('a main process that is gone is a failure, not an exception', async () => {
  const bridge = {
    call: vi.fn<() => Promise<unknown>>().mockRejectedValue(new Error('reply was never sent')),
    on: vi.fn<() => () => void>(),
  };
  const host = createElectronHost(bridge as Host);
  expect(await host.call('app.info', undefined)).toMatchObject({
    ok: false,
    failure: { code: 'host-gone', message: expect.stringContaining('reply was never sent') },
  });
});
