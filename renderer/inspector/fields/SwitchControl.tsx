import { Switch } from '@mantine/core';
import { useState } from 'react';
import { FieldRow, helpId } from '../../ui/FieldRow.tsx';
import type { ControlProps } from './control.ts';
import styles from './fields.module.css';
import { rowProps } from './row-props.ts';

export function SwitchControl(props: ControlProps) {
  const { field, id, value, set } = props;
  const [error, setError] = useState<string>();
  const on = (value ?? field.default) === true;
  return (
    <FieldRow {...rowProps(props)} htmlFor={id} error={error}>
      <div className={styles.switch}>
        <Switch
          id={id}
          checked={on}
          aria-describedby={helpId(id)}
          onChange={({ currentTarget: { checked } }) =>
            setError(set(checked === field.default ? null : checked))
          }
        />
      </div>
    </FieldRow>
  );
}
