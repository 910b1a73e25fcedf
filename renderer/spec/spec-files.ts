// The resource specification's files, each loaded when it is first wanted: all of them are 6 MB.
import { specFileOf } from '#app/cloudformation/spec/lookups.ts';
import type { ServiceSpec, SpecIndex } from '#app/cloudformation/spec/schema.ts';

// A glob rather than an import: TypeScript would work out a type for each of the 1,800 entries.
const index = import.meta.glob<SpecIndex>('../../assets/spec/index.json', { import: 'default' });
const services = import.meta.glob<ServiceSpec>(
  ['../../assets/spec/*.json', '!../../assets/spec/index.json'],
  { import: 'default' },
);

export async function loadSpecIndex(): Promise<SpecIndex> {
  const load = Object.values(index)[0];
  if (!load) throw new Error('assets/spec/index.json was not built in.');
  return load();
}

/** Undefined: the specification knows no such service. */
export const loadServiceSpec = async (type: string): Promise<ServiceSpec | undefined> =>
  services[`../../assets/spec/${specFileOf(type)}`]?.();
