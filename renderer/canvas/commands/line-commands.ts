// What can be done to lines: by keyboard, from the palette and from menus.
import type { ConnectionId } from '#app/design/ids.ts';
import { GRID } from '#app/layout/snap.ts';
import { catchTyping } from '../../commands/catch-typing.ts';
import { type Command, defineCommand } from '../../commands/command.ts';
import { useDesign } from '../../store/design-store.ts';
import { onlyConnection } from '../../store/selected.ts';
import { useSession } from '../../store/session-store.ts';
import { useCanvas } from '../canvas-store.ts';
import { onlyLine, ownLine } from '../selected/only-line.ts';
import { type End, reconnect, reconnection } from '../steering/reconnection.ts';
import { nudge, unsteer } from '../steering/steer-line.ts';

const steered = (): readonly ConnectionId[] => {
  const { connections } = useDesign.getState().design;
  return useSession.getState().selection.connections.filter((id) => connections[id]?.steering);
};

const search = (id: string, label: string, end: End): Command =>
  defineCommand({
    id,
    label,
    group: 'Edit',
    scope: 'canvas',
    enabled: () => onlyLine() !== undefined,
    run: () => {
      const connection = onlyLine();
      if (!connection) return;
      catchTyping();
      useCanvas.getState().update({ reconnecting: { connection: connection.id, end } });
    },
  });

const step = (key: string, name: string, axis: 'x' | 'y', by: number): Command =>
  defineCommand({
    id: `canvas.steer-${name}`,
    label: `Move the line ${name}`,
    group: 'Edit',
    keys: [key, `Shift+${key}`],
    scope: 'canvas',
    hidden: true,
    enabled: () => ownLine() !== undefined,
    run: () => {
      const connection = ownLine();
      if (connection) nudge(connection.id, axis, by);
    },
  });

const turned = () => {
  const connection = onlyConnection();
  if (!connection) return undefined;
  const ends = { from: connection.to, to: connection.from };
  return reconnection(useDesign.getState().design, connection, ends).ok
    ? { id: connection.id, ends }
    : undefined;
};

export const lineCommands: readonly Command[] = [
  defineCommand({
    id: 'canvas.edit-label',
    label: 'Change the text on the line',
    group: 'Edit',
    keys: ['F2', 'Enter'],
    scope: 'canvas',
    enabled: () => onlyLine() !== undefined,
    run: () => useCanvas.getState().update({ labelling: onlyLine()?.id }),
  }),
  defineCommand({
    id: 'canvas.unsteer',
    label: 'Let the routing decide where the line runs',
    group: 'Edit',
    scope: 'canvas',
    enabled: () => steered().length > 0,
    run: () => unsteer(steered()),
  }),
  search('canvas.reconnect-to', 'Reconnect the line’s end to…', 'to'),
  search('canvas.reconnect-from', 'Reconnect the line’s start to…', 'from'),
  defineCommand({
    id: 'canvas.turn-around',
    label: 'Turn the connection around',
    group: 'Edit',
    scope: 'canvas',
    enabled: () => turned() !== undefined,
    run: () => {
      const around = turned();
      if (around) reconnect(around.id, around.ends);
    },
  }),
  step('ArrowLeft', 'left', 'x', -GRID),
  step('ArrowRight', 'right', 'x', GRID),
  step('ArrowUp', 'up', 'y', -GRID),
  step('ArrowDown', 'down', 'y', GRID),
];
