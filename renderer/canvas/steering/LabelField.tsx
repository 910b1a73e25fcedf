import type { Connection } from '#app/design/schema.ts';
import { connectionText } from '#app/layout/connection-text.ts';
import { badgePoint } from '#app/layout/routing/badge-point.ts';
import { useDesign } from '../../store/design-store.ts';
import { useEditedInPlace } from '../../ui/use-edited-in-place.ts';
import { useCanvas } from '../canvas-store.ts';
import { useScene } from '../scene-store.ts';
import { canvasElement } from '../view/view.ts';
import styles from './Handles.module.css';
import { labelOf } from './steer-line.ts';

const WIDTH = 168;
const HEIGHT = 24;

/** Open while somebody changes a line's text. */
export function LabelField() {
  const id = useCanvas(({ labelling }) => labelling);
  const connection = useDesign(({ design }) => id && design.connections[id]);
  const route = useScene(({ routes }) => (id ? routes.get(id) : undefined));
  if (!connection || !route) return null;
  const at = route.label?.at ?? badgePoint(route);
  return (
    <foreignObject
      className={styles.label}
      x={at.x - WIDTH / 2}
      y={at.y - HEIGHT / 2}
      width={WIDTH}
      height={HEIGHT}
    >
      <Field key={connection.id} connection={connection} />
    </foreignObject>
  );
}

/** The text in place: Enter or leaving keeps it, Escape doesn't; empty, it is the kind's. */
function Field({ connection }: { readonly connection: Connection }) {
  const { label: own = '', ...plain } = connection;
  const { id } = plain;
  const usual = connectionText(plain);
  const field = useEditedInPlace<HTMLInputElement>({
    next: canvasElement,
    onDone(text) {
      const { labelling, update } = useCanvas.getState();
      if (labelling !== id) return;
      update({ labelling: undefined });
      const label = text?.trim() === usual ? '' : text?.trim();
      if (label === undefined || label === own) return;
      const { design, dispatch } = useDesign.getState();
      dispatch(labelOf(design, [id], 'Change the text on the line'), [
        { edit: 'set-label', args: { id, label } },
      ]);
    },
  });
  return (
    <input
      {...field}
      className={`${styles.field} nodrag nopan nokey`}
      aria-label="Text on the line"
      defaultValue={own || usual}
      placeholder={usual}
      spellCheck={false}
    />
  );
}
