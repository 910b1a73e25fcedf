// Severity is a shape as well as a colour: octagon, triangle, disc, open diamond.
import type { Severity } from '#app/design/schema.ts';

export type Mark = Severity | 'waived';

const NAMES: { readonly [mark in Mark]: string } = {
  error: 'Error',
  warning: 'Warning',
  info: 'Information',
  waived: 'Waived',
};

interface SeverityIconProps {
  readonly severity: Mark;
  /** Pixels. */
  readonly size?: number;
  /** Text beside it already says the severity. */
  readonly decorative?: boolean;
}

export function SeverityIcon({ severity, size = 14, decorative = false }: SeverityIconProps) {
  return (
    <svg
      width={size}
      height={size}
      viewBox="0 0 16 16"
      fill="none"
      strokeLinecap="round"
      strokeLinejoin="round"
      style={{ flex: 'none', display: 'block' }}
      data-severity={severity}
      {...(decorative ? { 'aria-hidden': true } : { role: 'img', 'aria-label': NAMES[severity] })}
    >
      {shapes[severity]}
    </svg>
  );
}

const shapes = {
  error: (
    <>
      <path
        d="M5.3 1.2h5.4l4.1 4.1v5.4l-4.1 4.1H5.3l-4.1-4.1V5.3z"
        fill="var(--error)"
        stroke="var(--error)"
        strokeWidth="1.2"
      />
      <path d="m5.7 5.7 4.6 4.6m0-4.6-4.6 4.6" stroke="var(--glyph)" strokeWidth="1.7" />
    </>
  ),
  warning: (
    <>
      <path d="M8 1.9 15 14H1z" fill="var(--warning)" stroke="var(--warning)" strokeWidth="1.8" />
      <path d="M8 5.9v3.9" stroke="var(--glyph)" strokeWidth="1.7" />
      <circle cx="8" cy="12.3" r="1" fill="var(--glyph)" />
    </>
  ),
  info: (
    <>
      <circle cx="8" cy="8" r="7.4" fill="var(--info)" />
      <path d="M8 7.5v4" stroke="var(--glyph)" strokeWidth="1.7" />
      <circle cx="8" cy="4.7" r="1" fill="var(--glyph)" />
    </>
  ),
  waived: (
    <>
      <path
        d="M8 1.2 14.8 8 8 14.8 1.2 8z"
        fill="var(--surface)"
        stroke="var(--text-3)"
        strokeWidth="1.4"
      />
      <path d="M5.8 8h4.4" stroke="var(--text-3)" strokeWidth="1.5" />
    </>
  ),
} as const;
