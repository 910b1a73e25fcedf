// Label at the left, field at the right; under it what is wrong. Wide fields stand below their label.
import { Tooltip } from '@mantine/core';
import { RotateCcw } from 'lucide-react';
import type { ReactNode } from 'react';
import styles from './FieldRow.module.css';
import { SeverityIcon } from './SeverityIcon.tsx';

interface FieldRowProps {
  readonly label: string;
  /** Id of the field, for the label to name; none when the field names itself. */
  readonly htmlFor?: string;
  readonly help?: string | undefined;
  readonly error?: string | undefined;
  readonly wide?: boolean;
  /** The label is read out, but not seen. */
  readonly bare?: boolean | undefined;
  readonly required?: boolean | undefined;
  /** Takes the value back to its default, which `to` describes. */
  readonly reset?: { readonly to: string; readonly onReset: () => void } | undefined;
  /** Beside the label's end: a switch to another way of entering the value. */
  readonly action?: ReactNode;
  /** Under the field: what else holds of its value. */
  readonly note?: ReactNode;
  readonly children: ReactNode;
}

export const helpId = (id: string): string => `${id}-help`;
export const errorId = (id: string): string => `${id}-error`;

export function FieldRow(props: FieldRowProps) {
  const { label, htmlFor, help, error, wide, bare, required, reset, action, note, children } =
    props;
  return (
    <div
      className={styles.row}
      data-wide={wide || isLong(label) || undefined}
      data-bare={bare || undefined}
    >
      <div className={styles.label}>
        <Tooltip label={help} disabled={!help} position="top-start">
          {htmlFor ? (
            <label htmlFor={htmlFor} className={styles.name} data-help={!!help || undefined}>
              {label}
            </label>
          ) : (
            <span className={styles.name} data-help={!!help || undefined}>
              {label}
            </span>
          )}
        </Tooltip>
        {required && (
          <span className={styles.required} title="Required">
            *
          </span>
        )}
        {reset && (
          <Tooltip label={`Back to the default${reset.to && `: ${reset.to}`}`}>
            <button
              type="button"
              className={styles.reset}
              aria-label={`Reset ${label}`}
              onClick={reset.onReset}
            >
              <RotateCcw size={12} />
            </button>
          </Tooltip>
        )}
        {action}
      </div>
      <div className={styles.field}>
        {children}
        {note}
        {error && (
          <p className={styles.error} role="alert" {...(htmlFor && { id: errorId(htmlFor) })}>
            <SeverityIcon severity="error" size={12} decorative />
            <span>{error}</span>
          </p>
        )}
      </div>
      {help && htmlFor && (
        <span id={helpId(htmlFor)} hidden>
          {help}
        </span>
      )}
    </div>
  );
}

/** A name of CloudFormation's that the label's column can't hold, such as BucketEncryption. */
const isLong = (label: string): boolean => label.split(/[ -]/).some((word) => word.length > 13);
