import { Button, Menu } from '@mantine/core';
import { Check, ChevronDown, Layers, Settings2 } from 'lucide-react';
import { useState } from 'react';
import { environmentNames } from '#app/design/variation.ts';
import { useDesign } from '../store/design-store.ts';
import { useSession } from '../store/session-store.ts';
import styles from './EnvironmentLens.module.css';
import { EnvironmentsDialog } from './EnvironmentsDialog.tsx';
import { useEnvironment } from './use-environment.ts';

const ALL = 'All environments';

/** Chooses the environment the design is looked at and changed in. */
export function EnvironmentLens() {
  const names = useDesign(({ design }) => design.settings.environments);
  const environment = useEnvironment();
  const [managing, setManaging] = useState(false);
  const all = environmentNames({ settings: { environments: names } });
  const { lookAt } = useSession.getState();
  const dialog = managing && <EnvironmentsDialog onClose={() => setManaging(false)} />;

  if (all.length === 0)
    return (
      <>
        <Button leftSection={<Layers size={15} />} onClick={() => setManaging(true)}>
          Environments
        </Button>
        {dialog}
      </>
    );
  return (
    <>
      <Menu position="bottom-end" width={220}>
        <Menu.Target>
          <Button
            className={environment === undefined ? undefined : styles.chosen}
            leftSection={<Layers size={15} />}
            rightSection={<ChevronDown size={14} />}
            aria-label={`Environment: ${environment ?? ALL}`}
          >
            {environment ?? ALL}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          {[undefined, ...all].map((name) => (
            <Menu.Item
              key={name ?? ALL}
              aria-current={name === environment || undefined}
              leftSection={
                name === environment ? <Check size={15} /> : <span className={styles.gap} />
              }
              onClick={() => lookAt(name)}
            >
              {name ?? ALL}
            </Menu.Item>
          ))}
          <Menu.Divider />
          <Menu.Item leftSection={<Settings2 size={15} />} onClick={() => setManaging(true)}>
            Manage environments…
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      {dialog}
    </>
  );
}
