// Severity is a shape as well as a colour: octagon, triangle, disc, open diamond.
import { type Mark, severityShapes } from '#app/drawing/severity-shapes.ts';
import type { CircleShape, Paint, PathShape } from '#app/drawing/shapes.ts';

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
      {severityShapes[severity].map((shape) =>
        shape.kind === 'path' ? (
          <path key={shape.d} d={shape.d} {...drawn(shape)} />
        ) : (
          <circle
            key={shape.at.y}
            cx={shape.at.x}
            cy={shape.at.y}
            r={shape.radius}
            {...drawn(shape)}
          />
        ),
      )}
    </svg>
  );
}

const drawn = (shape: PathShape | CircleShape) => ({
  ...(shape.fill && { fill: variable(shape.fill) }),
  ...(shape.stroke && { stroke: variable(shape.stroke.paint), strokeWidth: shape.stroke.width }),
});

const variable = (paint: Paint): string | undefined =>
  typeof paint === 'string' ? `var(--${paint})` : undefined;
