import {
  ActionIcon,
  Menu,
  Tooltip,
  useComputedColorScheme,
  useMantineColorScheme,
} from '@mantine/core';
import { Monitor, Moon, Sun } from 'lucide-react';
import { useLayoutEffect } from 'react';
import { SettingsChange } from '#app/host/app.ts';
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
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const shown = useComputedColorScheme('light');
  const wanted = chosen === 'system' ? 'auto' : chosen;
  // Only when it is another: setting it styles the whole page anew, twice.
  useLayoutEffect(() => {
    if (colorScheme !== wanted) setColorScheme(wanted);
  }, [colorScheme, wanted, setColorScheme]);

  // A group of radio items knows only texts.
  const choose = (scheme: string): void =>
    void changeSettings(host, SettingsChange.parse({ scheme }));
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
        <Menu.RadioGroup value={chosen} onChange={choose}>
          {SCHEMES.map(({ scheme, label, Icon }) => (
            <Menu.RadioItem
              key={scheme}
              value={scheme}
              closeMenuOnClick
              rightSection={<Icon size={15} />}
            >
              {label}
            </Menu.RadioItem>
          ))}
        </Menu.RadioGroup>
      </Menu.Dropdown>
    </Menu>
  );
}
