import { Textarea, TextInput } from '@mantine/core';
import type { KeyboardEvent } from 'react';
import { errorId, FieldRow, helpId } from '../../ui/FieldRow.tsx';
import type { ControlProps } from './control.ts';
import { nameOf, parseField, stepped, textOf } from './field-text.ts';
import styles from './fields.module.css';
import { rowProps } from './row-props.ts';
import { useDraft } from './use-draft.ts';

/** Text and numbers, on one line or several. */
export function TextControl(props: ControlProps) {
  const { field, id, value, step, set, live = true } = props;
  const commit = (text: string): string | undefined => {
    const parsed = parseField(field, text);
    return parsed.ok ? set(parsed.value) : parsed.reason;
  };
  const draft = useDraft(textOf(value), step, commit, { live });
  const isNumber = field.type === 'number' || field.type === 'integer';
  const attributes = {
    id,
    value: draft.text,
    placeholder: placeholderOf(props),
    error: draft.error !== undefined,
    'aria-describedby': [helpId(id), draft.error && errorId(id)].filter(Boolean).join(' '),
    onBlur: draft.finish,
  };

  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>): void => {
    const by = { ArrowUp: 1, ArrowDown: -1 }[event.key];
    if (isNumber && by) {
      event.preventDefault();
      draft.change(stepped(field, draft.text, event.shiftKey ? by * 10 : by));
    } else draft.onKeyDown(event);
  };

  return (
    <FieldRow
      {...rowProps(props)}
      htmlFor={id}
      error={draft.error}
      wide={field.multiline === 'text'}
    >
      {field.multiline === 'text' ? (
        <Textarea
          {...attributes}
          autosize
          minRows={2}
          maxRows={8}
          onChange={(event) => draft.change(event.currentTarget.value)}
          onKeyDown={(event) => event.key === 'Escape' && draft.onKeyDown(event)}
        />
      ) : (
        <TextInput
          {...attributes}
          spellCheck={false}
          autoComplete="off"
          inputMode={isNumber ? 'decimal' : 'text'}
          classNames={{ input: isNumber ? (styles.figure ?? '') : '' }}
          onChange={(event) => draft.change(event.currentTarget.value)}
          onKeyDown={onKeyDown}
          {...(field.unit && {
            rightSection: <span className={styles.unit}>{field.unit}</span>,
            rightSectionWidth: 16 + field.unit.length * 6.4,
            rightSectionPointerEvents: 'none' as const,
          })}
        />
      )}
    </FieldRow>
  );
}

const placeholderOf = ({ field, placeholder = '' }: ControlProps): string =>
  field.default === undefined || field.default === '' ? placeholder : nameOf(field, field.default);
