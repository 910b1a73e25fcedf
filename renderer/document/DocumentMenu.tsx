// The design's name and state in the top bar, with everything one does to the document as a whole.
import { Menu, UnstyledButton } from '@mantine/core';
import { ChevronDown, FilePlus2, FolderOpen, Pencil, Save, SaveAll } from 'lucide-react';
import { useState } from 'react';
import type { Output } from '#app/host/contract.ts';
import { shownKeys } from '../commands/keys.ts';
import { onMac } from '../commands/use-command-keys.ts';
import { useHost } from '../host/use-host.ts';
import { sayFailure } from '../notices/notices.ts';
import { useDesign } from '../store/design-store.ts';
import { useDocument } from '../store/document-store.ts';
import styles from './DocumentMenu.module.css';
import { DocumentNotice } from './DocumentNotice.tsx';
import { DocumentStatus } from './DocumentStatus.tsx';
import { Dialogs } from './dialogs/Dialogs.tsx';
import { withoutEnding } from './names.ts';
import { open, openRecent, startNew } from './open.ts';
import { renameDesign } from './rename-design.ts';
import { save, saveAs } from './save.ts';

type Recent = Output<'designs.recent'>[number];
const SHOWN_RECENT = 6;

export function DocumentMenu() {
  const host = useHost();
  const name = useDesign((state) => state.design.name);
  const file = useDocument((state) => state.file);
  const [recent, setRecent] = useState<readonly Recent[]>([]);

  const listRecent = (): void => {
    void host.call('designs.recent', undefined).then((result) => {
      if (result.ok) setRecent(result.value);
      else sayFailure('Recent designs could not be listed', result.failure);
    });
  };
  const others = recent
    .filter(({ handle, there }) => there && handle !== file?.handle)
    .slice(0, SHOWN_RECENT);

  return (
    <>
      <Menu position="bottom-start" width={264} onOpen={listRecent}>
        <Menu.Target>
          <UnstyledButton className={styles.name} aria-label={`${name}: design menu`}>
            <span className={styles.text}>{name}</span>
            <ChevronDown size={14} aria-hidden />
          </UnstyledButton>
        </Menu.Target>
        <Menu.Dropdown>
          {file && (
            <Menu.Label>
              {file.name} in {file.folder}
            </Menu.Label>
          )}
          <Menu.Item
            leftSection={<FilePlus2 size={15} />}
            rightSection={<Keys keys="Mod+N" />}
            onClick={() => void startNew(host)}
          >
            New…
          </Menu.Item>
          <Menu.Item
            leftSection={<FolderOpen size={15} />}
            rightSection={<Keys keys="Mod+O" />}
            onClick={() => void open(host)}
          >
            Open…
          </Menu.Item>
          <Menu.Item
            leftSection={<Save size={15} />}
            rightSection={<Keys keys="Mod+S" />}
            onClick={() => void save(host)}
          >
            Save
          </Menu.Item>
          <Menu.Item
            leftSection={<SaveAll size={15} />}
            rightSection={<Keys keys="Mod+Shift+S" />}
            onClick={() => void saveAs(host)}
          >
            Save as…
          </Menu.Item>
          <Menu.Item leftSection={<Pencil size={15} />} onClick={() => void renameDesign()}>
            Rename…
          </Menu.Item>
          {others.length > 0 && (
            <>
              <Menu.Divider />
              <Menu.Label>Recent</Menu.Label>
              {others.map((one) => (
                <Menu.Item
                  key={one.handle}
                  rightSection={<span className={styles.folder}>{one.folder}</span>}
                  onClick={() => void openRecent(host, one)}
                >
                  {withoutEnding(one.name)}
                </Menu.Item>
              ))}
            </>
          )}
        </Menu.Dropdown>
      </Menu>
      <DocumentStatus />
      <DocumentNotice />
      <Dialogs />
    </>
  );
}

const Keys = ({ keys }: { readonly keys: string }) => (
  <span className={styles.keys}>{shownKeys(keys, onMac)}</span>
);
