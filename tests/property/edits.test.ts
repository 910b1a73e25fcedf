import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Block } from '../../app/design/schema.ts';
import { Design, TABLES } from '../../app/design/schema.ts';
import { edits } from '../../app/edits/edits.gen.ts';
import { sameJson } from '../../app/json.ts';
import { anyHandledDesign, references } from './design-arbitrary.ts';
import { anyEditSeed, play, type Version } from './edit-arbitrary.ts';

const anyEdits = fc.array(anyEditSeed, { minLength: 1, maxLength: 12 });

/** What is wrong with some of the steps: each with the edit that did it. */
const complaints = (
  versions: readonly Version[],
  about: (version: Version) => readonly string[],
): string[] =>
  versions.flatMap((version) =>
    about(version).map((fault) => `${fault} after ${JSON.stringify(version.call)}`),
  );

describe('every edit', () => {
  it('leaves a whole design: nothing dangles, nothing contains itself, no name is used twice', () => {
    fc.assert(
      fc.property(anyHandledDesign(), anyEdits, (start, seeds) => {
        const added = complaints(play(start, seeds), ({ before, after }) => {
          const old = faults(before);
          return faults(after).filter((fault) => !old.includes(fault));
        });
        expect(added).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  it('shares what it does not touch, and gives the same design back for no change', () => {
    fc.assert(
      fc.property(anyHandledDesign(), anyEdits, (start, seeds) => {
        expect(complaints(play(start, seeds), needlessCopies)).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  it('takes whatever was copied', () => {
    fc.assert(
      fc.property(anyHandledDesign(), anyEdits, (start, seeds) => {
        const refused = play(start, seeds).filter(
          ({ call, done }) => call.edit === 'paste' && !done,
        );
        expect(refused).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  it('changes nothing in place', () => {
    fc.assert(
      fc.property(anyHandledDesign(), anyEdits, (start, seeds) => {
        const text = JSON.stringify(start);
        play(deepFreeze(start), seeds);
        expect(JSON.stringify(start)).toBe(text);
      }),
      { numRuns: 100 },
    );
  });

  it('gives the same for the same arguments', () => {
    fc.assert(
      fc.property(anyHandledDesign(), anyEdits, (start, seeds) => {
        expect(play(start, seeds).at(-1)?.after).toEqual(play(start, seeds).at(-1)?.after);
      }),
      { numRuns: 50 },
    );
  });

  it('is done, not only refused, in these tests', () => {
    const done = new Set<string>();
    for (const [start, ...seeds] of fc.sample(
      fc.tuple(anyHandledDesign(), ...Array.from({ length: 12 }, () => anyEditSeed)),
      { numRuns: 200, seed: 7 },
    ))
      for (const version of play(start, seeds))
        if (version.done && version.after !== version.before) done.add(version.call.edit);
    expect([...done].toSorted()).toEqual(Object.keys(edits).toSorted());
  });
});

/** What was copied though it is equal. */
function needlessCopies({ before, after }: Version): string[] {
  const found: string[] = [];
  if (before !== after && sameJson(before, after)) found.push('the design is a copy');
  for (const table of TABLES) {
    if (before[table] !== after[table] && sameJson(before[table], after[table]))
      found.push(`${table} is a copy`);
    const old = new Map<string, unknown>(Object.entries(before[table]));
    for (const [id, record] of Object.entries(after[table]))
      if (old.get(id) !== record && sameJson(old.get(id), record)) found.push(`${id} is a copy`);
  }
  return found;
}

/** What is broken in a design, in words. */
function faults(design: Design): string[] {
  const found: string[] = [];
  const parsed = Design.safeParse(design);
  if (!parsed.success) found.push(parsed.error.message);
  else if (!sameJson(parsed.data, design)) found.push('not what its file would hold');
  for (const table of TABLES)
    for (const [key, { id }] of Object.entries(design[table]))
      if (key !== id) found.push(`${table}.${key} has the id ${id}`);
  const { blocks, connections, waivers } = design;
  const ids = new Set<string>(Object.keys(blocks));
  for (const block of Object.values(blocks)) {
    const { id, parent, owner } = block;
    if (parent && !ids.has(parent)) found.push(`${id}: no parent ${parent}`);
    if (owner && !ids.has(owner)) found.push(`${id}: no owner ${owner}`);
    if (owner === id) found.push(`${id} owns itself`);
    if (containsItself(block, design)) found.push(`${id} contains itself`);
    for (const target of lostReferences(block, ids)) found.push(`${id}: refers to ${target}`);
  }
  for (const { id, from, to } of Object.values(connections))
    if (!ids.has(from) || !ids.has(to)) found.push(`${id}: loose end`);
  for (const { id, block, connection } of Object.values(waivers))
    if ((block && !ids.has(block)) || (connection && !connections[connection]))
      found.push(`${id}: waives nothing`);
  const logicalIds: readonly string[] = [
    ...[...Object.values(blocks), ...Object.values(connections)].map(({ logicalId }) => logicalId),
    ...Object.values(design.parameters).map(({ name }) => name),
  ];
  if (new Set(logicalIds).size < logicalIds.length) found.push('a logical id is used twice');
  return found;
}

function containsItself(block: Block, { blocks }: Design): boolean {
  const seen = new Set<string>();
  for (let parent = block.parent; parent && !seen.has(parent); parent = blocks[parent]?.parent) {
    if (parent === block.id) return true;
    seen.add(parent);
  }
  return false;
}

/** References that were typed wrong may name nothing; a deleted block's id must not stay. */
function lostReferences(
  { type, properties, environments = {} }: Block,
  ids: ReadonlySet<string>,
): string[] {
  const all = [properties, ...Object.values(environments).map((one) => one.properties ?? {})];
  return Object.keys(references(type, ''))
    .flatMap((name) => all.map((values) => values[name]))
    .filter((value) => typeof value === 'string')
    .filter((value) => /^[bn]\d+$/.test(value) && !ids.has(value));
}

function deepFreeze<T>(value: T): T {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    Object.values(value).forEach(deepFreeze);
  }
  return value;
}
