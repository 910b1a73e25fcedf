import { useLayoutEffect, useRef } from 'react';
import type { BlockId } from '#app/design/ids.ts';
import { useDesign } from '../../store/design-store.ts';
import { useCanvas } from '../canvas-store.ts';
import styles from './NameField.module.css';

interface NameFieldProps {
  readonly id: BlockId;
  readonly name: string;
}

/** A block's name being changed in place: Enter or leaving keeps it, Escape doesn't. */
export function NameField({ id, name }: NameFieldProps) {
  const field = useRef<HTMLInputElement>(null);
  useLayoutEffect(() => {
    field.current?.focus();
    field.current?.select();
  }, []);
  const close = (keep: boolean): void => {
    if (useCanvas.getState().renaming !== id) return;
    const wanted = field.current?.value.trim() ?? '';
    useCanvas.getState().update({ renaming: undefined });
    if (keep && wanted && wanted !== name)
      useDesign
        .getState()
        .dispatch(`Rename ${name}`, [{ edit: 'rename', args: { id, name: wanted } }]);
  };
  return (
    <input
      ref={field}
      className={`${styles.field} nodrag nopan nokey`}
      aria-label={`Name of ${name}`}
      defaultValue={name}
      spellCheck={false}
      onBlur={() => close(true)}
      onKeyDown={(event) => {
        event.stopPropagation();
        if (event.key !== 'Enter' && event.key !== 'Escape') return;
        event.preventDefault();
        close(event.key === 'Enter');
        event.currentTarget.closest<HTMLElement>('.react-flow__node')?.focus();
      }}
      onDoubleClick={(event) => event.stopPropagation()}
    />
  );
}
