import type { ControlProps } from './control.ts';
import { nameOf } from './field-text.ts';

/** What every control tells the row it stands in. */
export const rowProps = (props: ControlProps) => ({
  label: props.field.label,
  help: props.field.help,
  required: props.field.required && !props.bare,
  bare: props.bare,
  action: props.action,
  note: props.note,
  reset: resetOf(props),
});

/** The way back to the default, while something else holds. */
function resetOf({ field, value, set, bare, always }: ControlProps) {
  if (value === undefined || field.required || bare || always) return undefined;
  const { default: initial } = field;
  const isShort = initial !== undefined && typeof initial !== 'object' && initial !== '';
  return { to: isShort ? nameOf(field, initial) : '', onReset: () => void set(null) };
}
