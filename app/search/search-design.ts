// Finds blocks and connections by anything that is written about them. Records never change, so what
// is looked through is made once for each: typing on in a design of thousands costs a pass over
// ready text.
import { blockDefinition } from '../catalog/catalog.ts';
import { fieldsOf } from '../catalog/fields.ts';
import { connectionDefinition } from '../connections/connections.ts';
import type { BlockId, ConnectionId } from '../design/ids.ts';
import type { Block, Connection, Design } from '../design/schema.ts';
import type { Json } from '../json.ts';
import { connectionText } from '../layout/connection-text.ts';

export interface Match {
  readonly block?: BlockId;
  readonly connection?: ConnectionId;
  /** What the matching text is: "Name", "Logical id", a property's label. */
  readonly field: string;
  readonly text: string;
  /** Where the words are in it: from, to. */
  readonly at: readonly (readonly [from: number, to: number])[];
}

/** A message about blocks or connections, searched like what is written at them. */
export interface Said {
  readonly message: string;
  readonly blocks: readonly BlockId[];
  readonly connections: readonly ConnectionId[];
}

interface Entry {
  readonly field: string;
  readonly text: string;
  readonly lower: string;
  /** The lower the likelier it is meant. */
  readonly rank: number;
}

const NAME = 1;
const RANK = { type: 2, id: 3, notes: 4, property: 5, problem: 6 } as const;

/** The best match of every record in which each word of the query is; the likeliest first. */
export function searchDesign(
  design: Design,
  query: string,
  said: readonly Said[] = [],
): readonly Match[] {
  const words = query.toLowerCase().split(/\s+/).filter(Boolean);
  if (words.length === 0) return [];
  const problems = byRecord(said);
  const found: { readonly match: Match; readonly rank: number; readonly name: string }[] = [];
  const add = (at: Pick<Match, 'block' | 'connection'>, name: string, text: Indexed): void => {
    const best = bestOf(text, problems.get(at.block ?? at.connection ?? '') ?? [], words);
    if (best) found.push({ match: { ...at, ...shown(best.entry, words) }, rank: best.rank, name });
  };
  for (const block of Object.values(design.blocks))
    add({ block: block.id }, block.name, ofBlock(block));
  for (const connection of Object.values(design.connections))
    add({ connection: connection.id }, '', ofConnection(connection));
  return found
    .toSorted((a, b) => a.rank - b.rank || compare(a.name, b.name))
    .map(({ match }) => match);
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Every word is somewhere in the record; the entry with the first one is what is shown. */
function bestOf(
  { entries: own, all }: Indexed,
  said: readonly Entry[],
  words: readonly string[],
): { readonly entry: Entry; readonly rank: number } | undefined {
  const isSaid = (word: string): boolean => said.some(({ lower }) => lower.includes(word));
  if (!words.every((word) => all.includes(word) || isSaid(word))) return undefined;
  const [first = ''] = words;
  const entries = said.length > 0 ? [...own, ...said] : own;
  let best: { entry: Entry; rank: number } | undefined;
  for (const entry of entries) {
    if (!entry.lower.includes(first)) continue;
    const begins = entry.rank === NAME && entry.lower.startsWith(first);
    const rank = begins ? 0 : entry.rank;
    if (!best || rank < best.rank) best = { entry, rank };
  }
  return best;
}

/** Long texts are cut round the first word. */
const MOST = 120;

function shown(entry: Entry, words: readonly string[]): Pick<Match, 'field' | 'text' | 'at'> {
  const first = Math.max(0, entry.lower.indexOf(words[0] ?? ''));
  const from = entry.text.length > MOST && first > 40 ? first - 40 : 0;
  const cut = entry.text.slice(from, from + MOST).replaceAll('\n', ' ');
  const text = `${from > 0 ? '…' : ''}${cut}${from + MOST < entry.text.length ? '…' : ''}`;
  const lower = text.toLowerCase();
  const at = words
    .flatMap((word): [number, number][] => {
      const start = lower.indexOf(word);
      return start < 0 ? [] : [[start, start + word.length]];
    })
    .toSorted((a, b) => a[0] - b[0]);
  return { field: entry.field, text, at: apart(at) };
}

/** Words may lie in one another: "api" and "ap". */
const apart = (at: readonly [number, number][]): readonly [number, number][] =>
  at.reduce<[number, number][]>((kept, one) => {
    const last = kept.at(-1);
    if (!last || one[0] >= last[1]) return [...kept, one];
    return [...kept.slice(0, -1), [last[0], Math.max(last[1], one[1])]];
  }, []);

const entry = (field: string, text: string, rank: number): Entry[] =>
  text ? [{ field, text, lower: text.toLowerCase(), rank }] : [];

/** Most records are passed over after one look at all of their text. */
interface Indexed {
  readonly entries: readonly Entry[];
  readonly all: string;
}

const indexed = (entries: readonly Entry[]): Indexed => ({
  entries,
  all: entries.map(({ lower }) => lower).join('\n'),
});

const blocks = new WeakMap<Block, Indexed>();
const connections = new WeakMap<Connection, Indexed>();

function ofBlock(block: Block): Indexed {
  const known = blocks.get(block);
  if (known) return known;
  const definition = blockDefinition(block.type);
  const made = indexed([
    ...entry('Name', block.name, NAME),
    ...entry('Type', definition?.label ?? block.type, RANK.type),
    ...(definition ? entry('Type', block.type, RANK.type) : []),
    ...entry('Logical id', block.logicalId, RANK.id),
    ...entry('Notes', block.notes ?? '', RANK.notes),
    ...valuesOf(block, labelsOf(block.type)),
  ]);
  blocks.set(block, made);
  return made;
}

function ofConnection(connection: Connection): Indexed {
  const known = connections.get(connection);
  if (known) return known;
  const label = connectionDefinition(connection.kind)?.label ?? connection.kind;
  const text = connectionText(connection);
  const made = indexed([
    ...(text === label ? [] : entry('Label', text, NAME)),
    ...entry('Kind', label, RANK.type),
    ...entry('Logical id', connection.logicalId, RANK.id),
    ...valuesOf(connection, new Map()),
  ]);
  connections.set(connection, made);
  return made;
}

function valuesOf(
  { properties, overrides, environments }: Block | Connection,
  labels: ReadonlyMap<string, string>,
): Entry[] {
  const made = Object.entries(properties).flatMap(([name, value]) =>
    leaves(value).flatMap((text) => entry(labels.get(name) ?? name, text, RANK.property)),
  );
  for (const paths of Object.values(overrides ?? {}))
    for (const [path, value] of Object.entries(paths))
      made.push(...leaves(value).flatMap((text) => entry(path, text, RANK.property)));
  for (const [environment, variation] of Object.entries(environments ?? {}))
    for (const [name, value] of Object.entries(variation.properties ?? {}))
      made.push(
        ...leaves(value).flatMap((text) =>
          entry(`${labels.get(name) ?? name} in ${environment}`, text, RANK.property),
        ),
      );
  return made;
}

/** Pictures are data, not words. */
function leaves(value: Json | undefined): readonly string[] {
  if (typeof value === 'string') return value.startsWith('data:') ? [] : [value];
  if (typeof value === 'number') return [String(value)];
  if (Array.isArray(value)) return value.flatMap((one) => leaves(one));
  if (typeof value === 'object' && value !== null)
    return Object.entries(value).flatMap(([name, one]) => [name, ...leaves(one)]);
  return [];
}

const labels = new Map<string, ReadonlyMap<string, string>>();

function labelsOf(type: string): ReadonlyMap<string, string> {
  const known = labels.get(type);
  if (known) return known;
  const definition = blockDefinition(type);
  const made = new Map(
    (definition ? fieldsOf(definition.properties) : []).map(({ name, label }) => [name, label]),
  );
  labels.set(type, made);
  return made;
}

function byRecord(said: readonly Said[]): ReadonlyMap<string, readonly Entry[]> {
  const found = new Map<string, Entry[]>();
  for (const { message, ...at } of said)
    for (const id of [...at.blocks.slice(0, 1), ...at.connections.slice(0, 1)]) {
      const list = found.get(id) ?? [];
      list.push(...entry('Problem', message, RANK.problem));
      found.set(id, list);
    }
  return found;
}
