import { Switch } from '@mantine/core';
import { useId } from 'react';
import type { Block, Connection } from '#app/design/schema.ts';
import { environmentNames } from '#app/design/variation.ts';
import { make } from '../edits/make.ts';
import fields from '../inspector/fields/fields.module.css';
import inspector from '../inspector/Inspector.module.css';
import { useDesign } from '../store/design-store.ts';
import { FieldRow } from '../ui/FieldRow.tsx';
import { Section } from '../ui/Section.tsx';
import { useEnvironment } from './use-environment.ts';
import type { Of } from './varied.ts';

interface EnabledSwitchProps {
  readonly of: Of;
  readonly record: Block | Connection;
  /** For the undo step. */
  readonly name: string;
  /** It isn't there because of what it is in, belongs to or joins. */
  readonly off: boolean;
}

/** Whether a block or connection is there in the environment that is looked at. */
export function EnabledSwitch({ of, record, name, off }: EnabledSwitchProps) {
  const id = useId();
  const environment = useEnvironment();
  const settings = useDesign(({ design }) => design.settings);
  const names = environmentNames({ settings });
  const offIn = names.filter((one) => record.environments?.[one]?.enabled === false);
  if (environment === undefined)
    return offIn.length > 0 ? (
      <Section>
        <p className={inspector.hint}>Turned off in {offIn.join(', ')}.</p>
      </Section>
    ) : null;
  const enabled = !offIn.includes(environment);
  return (
    <Section>
      <FieldRow label={`In ${environment}`} htmlFor={id}>
        <div className={fields.switch}>
          <Switch
            id={id}
            checked={enabled}
            onChange={({ currentTarget: { checked } }) =>
              make(`Turn ${name} ${checked ? 'on' : 'off'} in ${environment}`, {
                edit: 'set-enabled-in-environment',
                args: {
                  environment,
                  enabled: checked,
                  ...(of.block ? { blocks: [of.block] } : {}),
                  ...(of.connection ? { connections: [of.connection] } : {}),
                },
              })
            }
          />
        </div>
      </FieldRow>
      {enabled && off && (
        <p className={inspector.hint}>
          Not there all the same: what it is in, belongs to or joins is off.
        </p>
      )}
    </Section>
  );
}
