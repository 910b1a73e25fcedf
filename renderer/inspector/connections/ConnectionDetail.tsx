import { ActionIcon, Select, Tooltip } from '@mantine/core';
import { Crosshair, Trash2 } from 'lucide-react';
import { useId, useState } from 'react';
import { blockDefinition } from '#app/catalog/catalog.ts';
import { connectionDefinition } from '#app/connections/connections.ts';
import { offer } from '#app/connections/offer.ts';
import type { Connection } from '#app/design/schema.ts';
import { make } from '../../edits/make.ts';
import { EnabledSwitch } from '../../environments/EnabledSwitch.tsx';
import { useConnectionOff, useEnvironment } from '../../environments/use-environment.ts';
import { setInEnvironment, valuesIn } from '../../environments/varied.ts';
import { useDesign } from '../../store/design-store.ts';
import { useSession } from '../../store/session-store.ts';
import { FieldRow } from '../../ui/FieldRow.tsx';
import { FieldForm } from '../fields/FieldForm.tsx';
import { fieldsOfSchema } from '../properties/fields-of-schema.ts';
import { setConnectionProperty } from '../properties/set-property.ts';
import { amendOf } from './amend.ts';
import styles from './ConnectionDetail.module.css';
import { ContractLines } from './ContractLines.tsx';
import { useContract } from './use-contract.ts';

/** What a connection generates, its kind and its properties. */
export function ConnectionDetail({ connection }: { readonly connection: Connection }) {
  const contract = useContract(connection);
  const definition = connectionDefinition(connection.kind);
  const environment = useEnvironment();
  const off = useConnectionOff(connection);
  const of = { connection: connection.id };
  const label = definition?.label ?? connection.kind;
  const blocks = useDesign(({ design }) => design.blocks);
  const from = blockDefinition(blocks[connection.from]?.type ?? '')?.traits;
  const to = blockDefinition(blocks[connection.to]?.type ?? '')?.traits;
  // What is set stays in sight, so that it can be taken back.
  const fields = (definition ? fieldsOfSchema(definition.properties) : []).filter(
    ({ name }) =>
      !from ||
      !to ||
      Object.hasOwn(connection.properties, name) ||
      (definition?.concerns?.(name, from, to) ?? true),
  );
  return (
    <>
      {contract && contract.lines.length > 0 && (
        <ContractLines contract={contract} amend={amendOf(connection.id)} />
      )}
      <div className={styles.kind}>
        <KindField connection={connection} />
        <Tooltip label="Show on the canvas">
          <ActionIcon
            aria-label={`Show this ${label} connection on the canvas`}
            onClick={() => {
              useSession.getState().select({ connections: [connection.id] });
              useSession.getState().show([connection.from, connection.to]);
            }}
          >
            <Crosshair size={15} />
          </ActionIcon>
        </Tooltip>
        <Tooltip label="Delete the connection">
          <ActionIcon
            aria-label={`Delete this ${label} connection`}
            onClick={() =>
              make('Delete connection', { edit: 'remove', args: { connections: [connection.id] } })
            }
          >
            <Trash2 size={15} />
          </ActionIcon>
        </Tooltip>
      </div>
      <EnabledSwitch of={of} record={connection} name="the connection" off={off} />
      {definition && fields.length > 0 && (
        <FieldForm
          key={`${connection.kind} ${environment ?? ''}`}
          fields={fields}
          values={valuesIn(connection, environment)}
          of="the connection"
          varied={{ of, record: connection }}
          set={(name, value, step) =>
            environment === undefined
              ? setConnectionProperty(definition.properties, connection.id, step, name, value)
              : setInEnvironment(definition.properties, of, environment, { name, value, step })
          }
        />
      )}
    </>
  );
}

/** The kinds that fit between its ends, the present one first known or not. */
function KindField({ connection }: { readonly connection: Connection }) {
  const id = useId();
  const blocks = useDesign(({ design }) => design.blocks);
  const [error, setError] = useState<string>();
  const from = blockDefinition(blocks[connection.from]?.type ?? '');
  const to = blockDefinition(blocks[connection.to]?.type ?? '');
  const offered = from && to ? offer(from, to) : undefined;
  const kinds = offered?.ok ? offered.kinds : [];
  const data = kinds.map(({ kind, label }) => ({ value: kind, label }));
  const known = connectionDefinition(connection.kind)?.label ?? connection.kind;
  const all = data.some(({ value }) => value === connection.kind)
    ? data
    : [{ value: connection.kind, label: known }, ...data];

  const change = (kind: string | null): void => {
    if (!kind) return;
    const result = useDesign
      .getState()
      .dispatch('Change connection kind', [
        { edit: 'set-connection-kind', args: { id: connection.id, kind } },
      ]);
    setError(result.ok ? undefined : result.failure.message);
  };

  return (
    <FieldRow label="Kind" htmlFor={id} error={error}>
      <Select id={id} data={all} value={connection.kind} onChange={change} />
    </FieldRow>
  );
}
