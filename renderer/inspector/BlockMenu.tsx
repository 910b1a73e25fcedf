import { ActionIcon, Menu } from '@mantine/core';
import { Copy, Crosshair, Ellipsis, Trash2 } from 'lucide-react';
import type { Block } from '#app/design/schema.ts';
import { deleteOrSay } from '../edits/delete-records.ts';
import { useSession } from '../store/session-store.ts';

export function BlockMenu({ block }: { readonly block: Block }) {
  return (
    <Menu position="bottom-end" width={200}>
      <Menu.Target>
        <ActionIcon aria-label={`More for ${block.name}`}>
          <Ellipsis size={17} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item
          leftSection={<Crosshair size={15} />}
          onClick={() => useSession.getState().show([block.id])}
        >
          Show on the canvas
        </Menu.Item>
        <Menu.Item
          leftSection={<Copy size={15} />}
          onClick={() => void navigator.clipboard.writeText(block.logicalId)}
        >
          Copy logical id
        </Menu.Item>
        <Menu.Divider />
        <Menu.Item
          leftSection={<Trash2 size={15} />}
          onClick={() => deleteOrSay({ blocks: [block.id], connections: [] })}
        >
          Delete
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
