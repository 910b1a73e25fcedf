import { Select } from '@mantine/core';
import { useId, useState } from 'react';
import { isMicroservice } from '#app/catalog/holds-others.ts';
import type { Block } from '#app/design/schema.ts';
import { useDesign } from '../../store/design-store.ts';
import { FieldRow, helpId } from '../../ui/FieldRow.tsx';

/** Which microservice owns the blocks: one for all, or none. */
export function OwnerField({ blocks }: { readonly blocks: readonly Block[] }) {
  const id = useId();
  const all = useDesign((state) => state.design.blocks);
  const [error, setError] = useState<string>();
  const microservices = Object.values(all)
    .filter(isMicroservice)
    .toSorted((a, b) => a.name.localeCompare(b.name));
  const owned = blocks.filter((block) => !isMicroservice(block));
  const owners = new Set(owned.map(({ owner }) => owner));
  const [only] = owners;

  const own = (chosen: string | null): void => {
    const owner = microservices.find((one) => one.id === chosen);
    const what = owned.length === 1 ? (owned[0]?.name ?? '') : `${owned.length} blocks`;
    const result = useDesign
      .getState()
      .dispatch(owner ? `Give ${what} to ${owner.name}` : `Take ${what} from its microservice`, [
        { edit: 'own', args: { ids: owned.map((block) => block.id), owner: owner?.id ?? null } },
      ]);
    setError(result.ok ? undefined : result.failure.message);
  };

  return (
    <FieldRow
      label="Microservice"
      htmlFor={id}
      help="Who owns it: the bounded context it belongs to, wherever it sits."
      error={error}
    >
      <Select
        id={id}
        data={microservices.map((one) => ({ value: one.id, label: one.name }))}
        value={owners.size === 1 ? (only ?? null) : null}
        placeholder={owners.size > 1 ? 'Several' : microservices.length === 0 ? 'None yet' : 'None'}
        clearable
        searchable={microservices.length > 8}
        aria-describedby={helpId(id)}
        onChange={own}
      />
    </FieldRow>
  );
}
