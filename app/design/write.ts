import { isObject } from '../json.ts';
import { Parameter } from './environments.ts';
import {
  Block,
  Connection,
  Design,
  Point,
  Settings,
  Size,
  TABLES,
  type Table,
  Waiver,
} from './schema.ts';

const keyOrder: Record<(typeof TABLES)[number] | 'design', readonly string[]> = {
  design: Object.keys(Design.shape),
  blocks: Object.keys(Block.shape),
  connections: Object.keys(Connection.shape),
  waivers: Object.keys(Waiver.shape),
  parameters: Object.keys(Parameter.shape),
};
const pointOrder = Object.keys(Point.shape);
const sizeOrder = Object.keys(Size.shape);
const settingsOrder = Object.keys(Settings.shape);

/**
 * The text of a `*.stackwright.json` file. The order is stable – known fields in the schema's
 * order, unknown ones after them by name, records by id, free-form values (properties) in the order
 * they were given – so that git shows what was changed and nothing else.
 */
export const writeDesign = (design: Design): string => [...designText(design)].join('');

/** The same text record by record: whoever has other things to do can stop in between. */
export function* designText(design: Design): Generator<string> {
  const file: Record<string, unknown> = {
    ...design,
    settings: ordered(design.settings, settingsOrder),
  };
  // Most designs declare none, and a file without any is what it was before there were some.
  if (Object.keys(design.parameters).length === 0) delete file.parameters;
  let before = '{';
  for (const [key, value] of Object.entries(ordered(file, keyOrder.design))) {
    if (value === undefined) continue;
    yield `${before}\n  ${JSON.stringify(key)}: `;
    before = ',';
    if (isTable(key)) yield* tableText(key, Object.values(design[key]));
    else yield indented(value, '  ');
  }
  yield '\n}\n';
}

const isTable = (key: string): key is Table => TABLES.some((table) => table === key);

function* tableText(table: Table, records: readonly { readonly id: string }[]): Generator<string> {
  if (records.length === 0) {
    yield '[]';
    return;
  }
  let before = '[';
  for (const record of records.toSorted((a, b) => (a.id < b.id ? -1 : 1))) {
    yield `${before}\n    `;
    before = ',';
    yield indented(ordered(withOrderedGeometry(record), keyOrder[table]), '    ');
  }
  yield '\n  ]';
}

/** As JSON indents what lies so deep. */
const indented = (value: unknown, by: string): string =>
  JSON.stringify(value, null, 2).replaceAll('\n', `\n${by}`);

function withOrderedGeometry(record: object): Record<string, unknown> {
  const copy: Record<string, unknown> = { ...record };
  if (isObject(copy.position)) copy.position = ordered(copy.position, pointOrder);
  if (isObject(copy.size)) copy.size = ordered(copy.size, sizeOrder);
  return copy;
}

function ordered(record: object, known: readonly string[]): Record<string, unknown> {
  const source: Record<string, unknown> = { ...record };
  const keys = [
    ...known.filter((key) => source[key] !== undefined),
    ...Object.keys(source)
      .filter((key) => !known.includes(key))
      .toSorted(),
  ];
  return Object.fromEntries(keys.map((key) => [key, source[key]]));
}
