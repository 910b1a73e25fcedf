import type { BlockId } from '#app/design/ids.ts';
import { useDesign } from '../../store/design-store.ts';
import { useEditedInPlace } from '../../ui/use-edited-in-place.ts';
import { endRenaming, nodeOf } from './end-renaming.ts';
import styles from './NameField.module.css';

interface NameFieldProps {
  readonly id: BlockId;
  readonly name: string;
}

/** A block's name being changed in place: Enter or leaving keeps it, Escape doesn't. */
export function NameField({ id, name }: NameFieldProps) {
  const field = useEditedInPlace<HTMLInputElement>({
    next: nodeOf,
    onDone(text = '') {
      const wanted = text.trim();
      if (!endRenaming(id) || !wanted || wanted === name) return;
      const { dispatch } = useDesign.getState();
      dispatch(`Rename ${name}`, [{ edit: 'rename', args: { id, name: wanted } }]);
    },
  });
  return (
    <input
      {...field}
      className={`${styles.field} nodrag nopan nokey`}
      aria-label={`Name of ${name}`}
      defaultValue={name}
      spellCheck={false}
    />
  );
}
