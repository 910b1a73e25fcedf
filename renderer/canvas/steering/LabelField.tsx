import { useLayoutEffect, useRef } from 'react';
import { connectionText } from '#app/layout/connection-text.ts';
import { badgePoint } from '#app/layout/routing/badge-point.ts';
import { useDesign } from '../../store/design-store.ts';
import { useCanvas } from '../canvas-store.ts';
import { useScene } from '../scene-store.ts';
import { canvasElement } from '../view/view.ts';
import styles from './Handles.module.css';
import { labelOf } from './steer-line.ts';

const WIDTH = 168;
const HEIGHT = 24;

/** A line's text being changed in place: Enter or leaving keeps it, Escape doesn't; empty, it is the kind's. */
export function LabelField() {
  const id = useCanvas(({ labelling }) => labelling);
  const connection = useDesign(({ design }) => id && design.connections[id]);
  const route = useScene(({ routes }) => (id ? routes.get(id) : undefined));
  const field = useRef<HTMLInputElement>(null);
  useLayoutEffect(() => {
    field.current?.focus({ preventScroll: true });
    field.current?.select();
  }, [id]);
  if (!id || !connection || !route) return null;

  const { label: _own, ...plain } = connection;
  const usual = connectionText(plain);
  const close = (keep: boolean): void => {
    if (useCanvas.getState().labelling !== id) return;
    const wanted = field.current?.value.trim() ?? '';
    useCanvas.getState().update({ labelling: undefined });
    const label = wanted === usual ? '' : wanted;
    const { design, dispatch } = useDesign.getState();
    if (keep && label !== (connection.label ?? ''))
      dispatch(labelOf(design, [id], 'Change the text on the line'), [
        { edit: 'set-label', args: { id, label } },
      ]);
  };
  const at = route.label?.at ?? badgePoint(route);
  return (
    <foreignObject
      className={styles.label}
      x={at.x - WIDTH / 2}
      y={at.y - HEIGHT / 2}
      width={WIDTH}
      height={HEIGHT}
    >
      <input
        key={id}
        ref={field}
        className={`${styles.field} nodrag nopan nokey`}
        aria-label="Text on the line"
        defaultValue={connection.label ?? usual}
        placeholder={usual}
        spellCheck={false}
        onBlur={() => close(true)}
        onKeyDown={(event) => {
          event.stopPropagation();
          if (event.key !== 'Enter' && event.key !== 'Escape') return;
          event.preventDefault();
          close(event.key === 'Enter');
          canvasElement()?.focus({ preventScroll: true });
        }}
        onClick={(event) => event.stopPropagation()}
        onDoubleClick={(event) => event.stopPropagation()}
      />
    </foreignObject>
  );
}
