// Reconnecting by keyboard: which end, then the block it is to join.
import { useMemo } from 'react';
import type { Connection } from '#app/design/schema.ts';
import { useDesign } from '../../store/design-store.ts';
import { useCanvas } from '../canvas-store.ts';
import { TargetSearch, targetsIn } from '../connect/TargetSearch.tsx';
import { refuse } from '../gestures/refuse.ts';
import { useScene } from '../scene-store.ts';
import { canvasElement, toWindow } from '../view/view.ts';
import { type End, kindLabel, reconnect, reconnection } from './reconnection.ts';

export function ReconnectSearch() {
  const asked = useCanvas(({ reconnecting }) => reconnecting);
  const connection = useDesign(({ design }) => asked && design.connections[asked.connection]);
  return asked && connection ? (
    <Search key={`${connection.id} ${asked.end}`} connection={connection} end={asked.end} />
  ) : null;
}

function Search({ connection, end }: { readonly connection: Connection; readonly end: End }) {
  const design = useDesign((state) => state.design);
  const route = useScene(({ routes }) => routes.get(connection.id));
  const { from, to } = connection;
  const targets = useMemo(
    () =>
      targetsIn(design, [from, to], (block) => {
        const answer = reconnection(design, connection, { from, to, [end]: block.id });
        if (!answer.ok) return { kind: undefined, label: undefined, reason: answer.reason };
        const { kind, changes } = answer.value;
        const label = changes
          ? `${kindLabel(kind)} instead of ${kindLabel(connection.kind)}`
          : kindLabel(kind);
        return { kind, label, reason: undefined };
      }),
    [design, connection, from, to, end],
  );
  const point = end === 'from' ? route?.line[0] : route?.line.at(-1);
  if (!point) return null;
  const { x, y } = toWindow(point);
  const what = end === 'from' ? 'start' : 'end';
  const other = design.blocks[end === 'from' ? to : from]?.name ?? '?';
  const close = (): void => {
    useCanvas.getState().update({ reconnecting: undefined });
    canvasElement()?.focus({ preventScroll: true });
  };
  return (
    <TargetSearch
      title={`Reconnect the line’s ${what}`}
      question={end === 'from' ? `Lead to ${other} from` : `Lead from ${other} to`}
      targets={targets}
      at={{ left: x, top: y }}
      onClose={close}
      onChoose={({ block }) => {
        close();
        const refusal = reconnect(connection.id, { from, to, [end]: block.id });
        if (refusal) refuse({ x, y }, refusal);
      }}
    />
  );
}
