// The settings of this machine as the window knows them: read before it is first drawn, followed from
// then on. They live in main, so that every window and the next start have them.
import { create } from 'zustand';
import type { Settings, SettingsChange } from '#app/host/app.ts';
import type { Host } from '#app/host/contract.ts';
import { sayFailure } from '../notices/notices.ts';

/** Milliseconds. A window is not kept waiting by a host that isn't there. */
const PATIENCE = 1_500;

export interface SettingsState {
  /** Undefined: they could not be read yet. */
  readonly settings: Settings | undefined;
}

export const useSettings = create<SettingsState>()(() => ({ settings: undefined }));

/** Settles when they are known, or when nobody should wait for them any longer. */
export async function startSettings(host: Host): Promise<Settings | undefined> {
  host.on('settings.changed', (settings) => useSettings.setState({ settings }));
  const read = host.call('settings.get', undefined).then((result) => {
    if (result.ok) useSettings.setState({ settings: result.value });
    else sayFailure('The settings could not be read', result.failure);
  });
  await Promise.race([read, new Promise((resolve) => setTimeout(resolve, PATIENCE))]);
  return useSettings.getState().settings;
}

export async function changeSettings(host: Host, change: SettingsChange): Promise<void> {
  const { settings } = useSettings.getState();
  // Shown at once; main says the same a moment later.
  if (settings && change.scheme)
    useSettings.setState({ settings: { ...settings, scheme: change.scheme } });
  const set = await host.call('settings.set', change);
  if (!set.ok) sayFailure('The setting could not be kept', set.failure);
}
