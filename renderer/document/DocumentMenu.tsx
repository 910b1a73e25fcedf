// The design's name and state in the top bar, with everything one does to the document as a whole.
import { Menu, UnstyledButton } from '@mantine/core';
import { ChevronDown, FilePlus2, FolderOpen, Pencil, Save, SaveAll } from 'lucide-react';
import { shownKeys } from '../commands/keys.ts';
import { onMac } from '../commands/use-command-keys.ts';
import { listRecents } from '../gallery/recents.ts';
import { useHost } from '../host/use-host.ts';
import { useDesign } from '../store/design-store.ts';
import { useDocument } from '../store/document-store.ts';
import styles from './DocumentMenu.module.css';
import { DocumentNotice } from './DocumentNotice.tsx';
import { DocumentStatus } from './DocumentStatus.tsx';
import { Dialogs } from './dialogs/Dialogs.tsx';
import { open, startNew } from './open.ts';
import { RecentItems } from './RecentItems.tsx';
import { renameDesign } from './rename-design.ts';
import { save, saveAs } from './save.ts';

export function DocumentMenu() {
  const host = useHost();
  const name = useDesign((state) => state.design.name);
  const file = useDocument((state) => state.file);
  return (
    <>
      <Menu position="bottom-start" width={264} onOpen={() => void listRecents(host)}>
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
          <RecentItems besides={file?.handle} />
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
