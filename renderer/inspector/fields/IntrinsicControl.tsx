// A field of a resource as CloudFormation has it: a plain value, or an intrinsic function such as
// !GetAtt, which is entered as text.
import { Tooltip } from '@mantine/core';
import { SquareFunction } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { intrinsicOf } from '#app/cloudformation/intrinsics.ts';
import { JsonControl } from './CodeControl.tsx';
import type { ControlProps } from './control.ts';
import styles from './fields.module.css';

interface IntrinsicControlProps extends ControlProps {
  /** The control for a plain value. */
  readonly children: (props: ControlProps) => ReactNode;
}

export function IntrinsicControl({ children, ...props }: IntrinsicControlProps) {
  const { field, value } = props;
  const isIntrinsic = value !== undefined && intrinsicOf(value) !== undefined;
  const [asText, setAsText] = useState(false);
  if (field.type === 'json') return children(props);
  const text = isIntrinsic || asText;
  const label = text ? 'Enter a plain value' : 'Enter an intrinsic function';
  const action = (
    <Tooltip
      label={isIntrinsic ? 'Holds an intrinsic function: clear it to enter a plain value' : label}
    >
      <button
        type="button"
        className={styles.intrinsic}
        aria-label={`${label} for ${field.label}`}
        aria-pressed={text}
        onClick={() => setAsText(!text)}
      >
        <SquareFunction size={14} />
      </button>
    </Tooltip>
  );
  return text ? <JsonControl {...props} action={action} /> : children({ ...props, action });
}
