import type { Json } from '#app/json.ts';
import { CodeEditor } from '../../ui/code/CodeEditor.tsx';
import { FieldRow } from '../../ui/FieldRow.tsx';
import { parseValue, valueText } from '../raw/value-text.ts';
import type { ControlProps } from './control.ts';
import { textOf } from './field-text.ts';
import { rowProps } from './row-props.ts';
import { useDraft } from './use-draft.ts';

/** Several lines of code, kept as text. */
export function CodeControl(props: ControlProps) {
  const { field, value, step, set } = props;
  const draft = useDraft(textOf(value), step, (text) => set(text === '' ? null : text));
  const initial = typeof field.default === 'string' ? field.default : '';
  return (
    <FieldRow {...rowProps(props)} error={draft.error} wide>
      <CodeEditor
        label={field.label}
        text={draft.text}
        language="plain"
        placeholder={initial || field.help || ''}
        invalid={draft.error !== undefined}
        onChange={draft.change}
        onBlur={draft.finish}
        onEscape={draft.cancel}
      />
    </FieldRow>
  );
}

/** Any value, as YAML or JSON: what no form fits. */
export function JsonControl(props: ControlProps) {
  const { field, value, step, set } = props;
  const draft = useDraft(textOfJson(value), step, (text) => {
    if (text.trim() === '') return set(null);
    const parsed = parseValue(text);
    return parsed.ok ? set(parsed.value) : parsed.failure.message;
  });
  return (
    <FieldRow {...rowProps(props)} error={draft.error} wide>
      <CodeEditor
        label={field.label}
        text={draft.text}
        language="yaml"
        placeholder="YAML or JSON"
        invalid={draft.error !== undefined}
        onChange={draft.change}
        onBlur={draft.finish}
        onEscape={draft.cancel}
      />
    </FieldRow>
  );
}

const textOfJson = (value: Json | undefined): string =>
  value === undefined ? '' : valueText(value);
