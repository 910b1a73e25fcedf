import { ActionIcon, Tooltip, useComputedColorScheme, useMantineColorScheme } from '@mantine/core';
import { Moon, Sun } from 'lucide-react';
import { useEffect } from 'react';
import type { Settings } from '#app/host/app.ts';
import { useHost } from '../host/use-host.ts';

/** The setting lives in main, so that every window and the next start have it. */
export function SchemeSwitch() {
  const host = useHost();
  const { setColorScheme } = useMantineColorScheme();
  const shown = useComputedColorScheme('light');
  const next = shown === 'dark' ? 'light' : 'dark';

  useEffect(() => {
    const follow = ({ scheme }: Settings): void =>
      setColorScheme(scheme === 'system' ? 'auto' : scheme);
    void host.call('settings.get', undefined).then((settings) => {
      if (settings.ok) follow(settings.value);
    });
    return host.on('settings.changed', follow);
  }, [host, setColorScheme]);

  const change = (): void => {
    setColorScheme(next);
    void host.call('settings.set', { scheme: next });
  };

  return (
    <Tooltip label={`Change to ${next} colours`}>
      <ActionIcon aria-label={`Change to ${next} colours`} onClick={change}>
        {shown === 'dark' ? <Sun size={17} /> : <Moon size={17} />}
      </ActionIcon>
    </Tooltip>
  );
}
