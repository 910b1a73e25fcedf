import {
  ActionIcon,
  Menu,
  Tooltip,
  useComputedColorScheme,
  useMantineColorScheme,
} from '@mantine/core';
import { Check, Monitor, Moon, Sun } from 'lucide-react';
import { useLayoutEffect } from 'react';
import type { Settings } from '#app/host/app.ts';
import { useHost } from '../host/use-host.ts';
import { changeSettings, useSettings } from '../settings/settings-store.ts';

const SCHEMES = [
  { scheme: 'light', label: 'Light', Icon: Sun },
  { scheme: 'dark', label: 'Dark', Icon: Moon },
  { scheme: 'system', label: 'As the system', Icon: Monitor },
] as const;

export function SchemeSwitch() {
  const host = useHost();
  const chosen = useSettings(({ settings }) => settings?.scheme ?? 'system');
  const { setColorScheme } = useMantineColorScheme();
  const shown = useComputedColorScheme('light');
  useLayoutEffect(() => {
    setColorScheme(chosen === 'system' ? 'auto' : chosen);
  }, [chosen, setColorScheme]);

  const choose = (scheme: Settings['scheme']): void => void changeSettings(host, { scheme });
  return (
    <Menu position="bottom-end" width={168}>
      <Menu.Target>
        <Tooltip label="Colours">
          <ActionIcon aria-label="Colours">
            {shown === 'dark' ? <Moon size={17} /> : <Sun size={17} />}
          </ActionIcon>
        </Tooltip>
      </Menu.Target>
      <Menu.Dropdown>
        {SCHEMES.map(({ scheme, label, Icon }) => (
          <Menu.Item
            key={scheme}
            role="menuitemradio"
            aria-checked={scheme === chosen}
            leftSection={<Icon size={15} />}
            rightSection={scheme === chosen && <Check size={14} aria-hidden />}
            onClick={() => choose(scheme)}
          >
            {label}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
