import { Button, Menu } from '@mantine/core';
import { ClipboardCopy, FileBraces, FileCode, FileOutput, Image, Workflow } from 'lucide-react';
import { useEffect } from 'react';
import { shownKeys } from '../commands/keys.ts';
import { registerCommands, runCommand } from '../commands/registry.ts';
import { onMac } from '../commands/use-command-keys.ts';
import { useHost } from '../host/use-host.ts';
import { PictureDialog } from '../pictures/PictureDialog.tsx';
import { pictureCommands } from '../pictures/picture-commands.ts';
import styles from './DocumentMenu.module.css';
import { exportToClipboard, exportToFile } from './export-template.ts';

export function ExportButton() {
  const host = useHost();
  useEffect(() => registerCommands(pictureCommands(host)), [host]);
  return (
    <>
      <PictureDialog />
      <Menu position="bottom-end" width={240}>
        <Menu.Target>
          <Button leftSection={<FileOutput size={15} />}>Export</Button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Label>Picture</Menu.Label>
          <Menu.Item
            leftSection={<Image size={15} />}
            rightSection={<span className={styles.keys}>{shownKeys('Mod+Alt+E', onMac)}</span>}
            onClick={() => runCommand('pictures.export')}
          >
            PNG, SVG or PDF…
          </Menu.Item>
          <Menu.Item
            leftSection={<Workflow size={15} />}
            onClick={() => runCommand('pictures.drawio')}
          >
            draw.io file…
          </Menu.Item>
          <Menu.Item
            leftSection={<ClipboardCopy size={15} />}
            onClick={() => runCommand('pictures.copyMermaid')}
          >
            Copy as Mermaid
          </Menu.Item>
          <Menu.Divider />
          <Menu.Label>CloudFormation template</Menu.Label>
          <Menu.Item
            leftSection={<FileCode size={15} />}
            rightSection={<span className={styles.keys}>{shownKeys('Mod+Shift+E', onMac)}</span>}
            onClick={() => void exportToFile(host, 'yaml')}
          >
            YAML file…
          </Menu.Item>
          <Menu.Item
            leftSection={<FileBraces size={15} />}
            onClick={() => void exportToFile(host, 'json')}
          >
            JSON file…
          </Menu.Item>
          <Menu.Divider />
          <Menu.Item
            leftSection={<ClipboardCopy size={15} />}
            onClick={() => void exportToClipboard('yaml')}
          >
            Copy as YAML
          </Menu.Item>
          <Menu.Item
            leftSection={<ClipboardCopy size={15} />}
            onClick={() => void exportToClipboard('json')}
          >
            Copy as JSON
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
    </>
  );
}
