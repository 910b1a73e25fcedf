import { Select } from '@mantine/core';
import { useState } from 'react';

interface AddPropertyProps {
  /** What gets it, where that isn't the block. */
  readonly to?: string;
  readonly names: readonly string[];
  readonly onAdd: (name: string) => void;
}

/** Adds a field by name where a form would be endless with all of them. */
export function AddProperty({ to, names, onAdd }: AddPropertyProps) {
  const [search, setSearch] = useState('');
  if (names.length === 0) return null;
  return (
    <Select
      aria-label={to === undefined ? 'Add a property' : `Add a property to ${to}`}
      placeholder={`Add a property (${names.length} more)`}
      searchable
      data={[...names]}
      value={null}
      nothingFoundMessage="No such property"
      maxDropdownHeight={280}
      searchValue={search}
      onSearchChange={setSearch}
      onChange={(name) => {
        if (name) onAdd(name);
        setSearch('');
      }}
    />
  );
}
