import { ActionIcon } from '@mantine/core';
import { X } from 'lucide-react';
import type { ReactNode } from 'react';
import type { Json } from '#app/json.ts';
import type { ControlProps } from './control.ts';

export interface NestedProps extends ControlProps {
  /** Draws the control of one value inside. */
  readonly children: (props: ControlProps) => ReactNode;
}

export function RemoveButton({
  what,
  onClick,
}: {
  readonly what: string;
  readonly onClick: () => void;
}) {
  return (
    <ActionIcon size={24} aria-label={`Remove ${what.toLowerCase()}`} onClick={onClick} mt={2}>
      <X size={14} />
    </ActionIcon>
  );
}

export function listOf({ field, value }: ControlProps): readonly Json[] {
  const list = value ?? field.default;
  return Array.isArray(list) ? (list as readonly Json[]) : []; // values and defaults are JSON
}

export const orNone = (entries: readonly Json[]): readonly Json[] | null =>
  entries.length > 0 ? entries : null;
