import { Menu } from '@mantine/core';
import { Check } from 'lucide-react';
import { blockDefinition } from '#app/catalog/catalog.ts';
import { connectionDefinition } from '#app/connections/connections.ts';
import { offer } from '#app/connections/offer.ts';
import type { Connection, Design } from '#app/design/schema.ts';
import { useDesign } from '../../store/design-store.ts';
import { useCanvas } from '../canvas-store.ts';
import styles from './KindMenu.module.css';

/** After a connection was drawn: what else it could mean. Clicking elsewhere keeps what was made. */
export function KindMenu() {
  const menu = useCanvas((canvas) => canvas.kindMenu);
  const connection = useDesign(({ design }) => menu && design.connections[menu.connection]);
  const kinds = useDesign(({ design }) => connection && kindsFor(design, connection)) ?? '';
  if (!menu || !connection) return null;

  const close = (): void => useCanvas.getState().update({ kindMenu: undefined });
  const choose = (kind: string): void => {
    const label = connectionDefinition(kind)?.label ?? kind;
    close();
    useDesign
      .getState()
      .dispatch(`Change to ${label}`, [
        { edit: 'set-connection-kind', args: { id: connection.id, kind } },
      ]);
  };
  return (
    <Menu
      opened
      onClose={close}
      position="bottom-start"
      withinPortal
      width={260}
      returnFocus={false}
    >
      <Menu.Target>
        <span aria-hidden className={styles.anchor} style={{ left: menu.at.x, top: menu.at.y }} />
      </Menu.Target>
      <Menu.Dropdown aria-label="Kind of connection">
        <Menu.RadioGroup value={connection.kind} onChange={choose}>
          {kinds.split(' ').map((kind) => {
            const definition = connectionDefinition(kind);
            return (
              definition && (
                <Menu.RadioItem
                  key={kind}
                  value={kind}
                  closeMenuOnClick
                  checkIcon={<Check size={14} />}
                >
                  <span className={styles.label}>{definition.label}</span>
                  <span className={styles.summary}>{definition.summary}</span>
                </Menu.RadioItem>
              )
            );
          })}
        </Menu.RadioGroup>
      </Menu.Dropdown>
    </Menu>
  );
}

/** Kinds that fit its ends and aren't between them already, joined by spaces: a stable value. */
export function kindsFor(design: Design, { id, from, to, kind }: Connection): string {
  const source = blockDefinition(design.blocks[from]?.type ?? '');
  const target = blockDefinition(design.blocks[to]?.type ?? '');
  const offered = source && target ? offer(source, target) : undefined;
  if (!offered?.ok) return kind;
  const others = Object.values(design.connections).filter(
    (other) => other.id !== id && other.from === from && other.to === to,
  );
  return offered.kinds
    .map((definition) => definition.kind)
    .filter((one) => others.every((other) => other.kind !== one))
    .join(' ');
}
