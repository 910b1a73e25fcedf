// What differs in one block, connection or other record, value by value.
import { blockDefinition } from '../../catalog/catalog.ts';
import { type Field, fieldsOf } from '../../catalog/fields.ts';
import { connectionDefinition } from '../../connections/connections.ts';
import type { Block, Connection } from '../../design/schema.ts';
import { isObject } from '../../json.ts';
import { type ValueChange, valueChanges, type Wording } from './value-changes.ts';

export function blockChanges(
  was: Block | undefined,
  is: Block | undefined,
  wording: Wording,
): readonly ValueChange[] {
  const definition = is && blockDefinition(is.type);
  const heading = (block: Block | undefined) => ({ parent: block?.parent, owner: block?.owner });
  return [
    // The name of one that comes or goes stands above.
    ...(was && is ? valueChanges({ name: was.name }, { name: is.name }, [NAME], wording) : []),
    ...valueChanges(heading(was), heading(is), [SITS_IN, BELONGS_TO], wording),
    ...commonChanges(was, is, definition ? fieldsOf(definition.properties) : [], wording),
  ];
}

export function connectionChanges(
  was: Connection | undefined,
  is: Connection | undefined,
  wording: Wording,
): readonly ValueChange[] {
  const definition = is && connectionDefinition(is.kind);
  const heading = ({ kind, from, to }: Connection) => ({
    kind: connectionDefinition(kind)?.label ?? kind,
    from,
    to,
  });
  return [
    ...(was && is ? valueChanges(heading(was), heading(is), [KIND, FROM, TO], wording) : []),
    ...commonChanges(was, is, definition ? fieldsOf(definition.properties) : [], wording),
  ];
}

const textField = (name: string, label: string): Field => ({
  name,
  label,
  type: 'text',
  required: false,
});
/** One whose value is a block's id. */
const blockField = (name: string, label: string): Field => ({
  ...textField(name, label),
  reference: '',
});

const NAME = textField('name', 'Name');
const SITS_IN = blockField('parent', 'Sits in');
const BELONGS_TO = blockField('owner', 'Belongs to');
const KIND = textField('kind', 'Kind');
const FROM = blockField('from', 'From');
const TO = blockField('to', 'To');
const THERE: Field = { name: 'enabled', label: 'There', type: 'boolean', required: false };

/** What blocks and connections have in common: properties, those of environments, and the rest. */
function commonChanges(
  was: Block | Connection | undefined,
  is: Block | Connection | undefined,
  fields: readonly Field[],
  wording: Wording,
): readonly ValueChange[] {
  const environments = new Set([
    ...Object.keys(was?.environments ?? {}),
    ...Object.keys(is?.environments ?? {}),
  ]);
  const own = [...environments].flatMap((name) => {
    const [before, after] = [was?.environments?.[name], is?.environments?.[name]];
    return [
      ...valueChanges(before?.properties ?? {}, after?.properties ?? {}, fields, wording),
      ...valueChanges(
        { enabled: before?.enabled ?? true },
        { enabled: after?.enabled ?? true },
        [THERE],
        wording,
      ),
    ].map((change) => ({ ...change, label: `${change.label} in ${name}` }));
  });
  return [
    ...valueChanges(was?.properties ?? {}, is?.properties ?? {}, fields, wording),
    ...own,
    ...plainChanges(was, is, wording),
  ];
}

/** Value by value, however deep: `overrides`, `settings` and what nobody foresaw. */
export const plainChanges = (was: unknown, is: unknown, wording: Wording): readonly ValueChange[] =>
  valueChanges(flat(was), flat(is), [], wording);

/** Told elsewhere, or of no interest to anybody who reads. */
const SILENT: ReadonlySet<string> = new Set(
  'id type kind name from to parent owner position size logicalId properties environments'.split(
    ' ',
  ),
);

function flat(record: unknown, under = ''): { readonly [label: string]: unknown } {
  return Object.fromEntries(
    Object.entries(isObject(record) ? record : {})
      .filter(([name]) => under !== '' || !SILENT.has(name))
      .flatMap(([name, value]) => {
        const label = [under, name].filter(Boolean).join(' · ');
        return isObject(value) ? Object.entries(flat(value, label)) : [[label, value]];
      }),
  );
}
