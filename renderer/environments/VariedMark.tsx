import { Tooltip } from '@mantine/core';
import { RotateCcw } from 'lucide-react';
import type { Field } from '#app/catalog/fields.ts';
import type { Block, Connection } from '#app/design/schema.ts';
import { environmentNames } from '#app/design/variation.ts';
import type { Json } from '#app/json.ts';
import { nameOf } from '../inspector/fields/field-text.ts';
import { useDesign } from '../store/design-store.ts';
import { useSession } from '../store/session-store.ts';
import { useEnvironment } from './use-environment.ts';
import styles from './VariedMark.module.css';
import { type Of, shareAgain } from './varied.ts';

interface VariedMarkProps {
  readonly of: Of;
  readonly record: Block | Connection;
  readonly field: Field;
}

/** Under a field: that the environment has its own value, or which environments have. */
export function VariedMark({ of, record, field }: VariedMarkProps) {
  const environment = useEnvironment();
  const settings = useDesign(({ design }) => design.settings);
  const names = environmentNames({ settings });
  const own = names.flatMap((name) => {
    const value = record.environments?.[name]?.properties?.[field.name];
    return value === undefined ? [] : [{ name, text: shown(field, value) }];
  });
  if (own.length === 0) return null;
  if (environment !== undefined) {
    if (!own.some(({ name }) => name === environment)) return null;
    const shared = shown(field, record.properties[field.name] ?? null);
    return (
      <p className={styles.mark}>
        <span className={styles.chip} data-own>
          Only in {environment}
        </span>
        <Tooltip label={`Back to what all share: ${shared}`}>
          <button
            type="button"
            className={styles.reset}
            aria-label={`Reset ${field.label} in ${environment}`}
            onClick={() => shareAgain(of, environment, field.name, field.label)}
          >
            <RotateCcw size={12} />
          </button>
        </Tooltip>
      </p>
    );
  }
  return (
    <p className={styles.mark}>
      {own.map(({ name, text }) => (
        <Tooltip key={name} label={`Look at the design in ${name}`}>
          <button
            type="button"
            className={styles.chip}
            onClick={() => useSession.getState().lookAt(name)}
          >
            {name}: {text}
          </button>
        </Tooltip>
      ))}
    </p>
  );
}

function shown(field: Field, value: Json): string {
  if (value === null) {
    const initial = field.default;
    return initial === undefined || typeof initial === 'object' || initial === ''
      ? 'default'
      : nameOf(field, initial);
  }
  if (typeof value === 'boolean') return value ? 'on' : 'off';
  return typeof value === 'object' ? 'its own' : nameOf(field, value);
}
