// Who stops when something does: whoever has a requester waiting, and waits itself for what failed,
// with nothing to fall back on.
import { parseProperties } from '../../catalog/fields.ts';
import { calls } from '../../connections/kinds/calls.ts';
import type { BlockId } from '../../design/ids.ts';
import { addMarks, hasMark, marksAhead, marksIn, noMarks } from '../../graph/marks.ts';
import type { BlockView, ConnectionView } from '../define-rule.ts';
import { groupBy } from '../group-by.ts';
import { isCaught } from './caught.ts';
import type { Facts } from './facts.ts';
import { waits } from './flows.ts';
import { isShared } from './stores.ts';
import type { WhatIf } from './what-if.ts';

/** Something that can stop: a service, a store that several share, or code that is nobody's. */
export interface Failing {
  readonly name: string;
  /** Of a service. */
  readonly service: number | undefined;
  readonly blocks: readonly BlockId[];
  /** Indexes of the other services that stop with it. */
  readonly stops: readonly number[];
  /** How many services stop, itself included. */
  readonly radius: number;
}

export interface Failures {
  /** The widest radius first. */
  readonly all: readonly Failing[];
  /** Connections by which a service depends on what failed. */
  waysTo(failing: Failing): readonly ConnectionView[];
}

export function failuresOf(facts: Facts, given: WhatIf): Failures {
  const { services, stores, unowned, flows, serviceOf, context } = facts;
  const loose = [
    ...stores
      .filter((use) => isShared(use, given) && serviceOf(use.store.block.id) === undefined)
      .map(({ store }) => store),
    ...unowned,
  ];
  const place = new Map<BlockId, number>(
    loose.map(({ block }, index) => [block.id, services.length + index]),
  );
  const markOf = (id: BlockId): number | undefined => serviceOf(id) ?? place.get(id);
  const count = services.length + loose.length;
  const needed = flows.filter((view) => dependsOn(view, facts, given));
  const steps = groupBy(needed, ({ from }) => from.block.id);
  const ahead = marksAhead(
    context.blocks.map(({ block }) => block.id),
    (id) => (steps.get(id) ?? []).map(({ to }) => to.block.id),
    markOf,
    count,
  );
  const needs = services.map(({ blocks }) => {
    const marks = noMarks(count);
    for (const view of blocks)
      if (facts.awaited.has(view.block.id)) addMarks(marks, ahead(view.block.id));
    return marks;
  });
  const stopping = Array.from({ length: count }, (): number[] => []);
  for (const [index, marks] of needs.entries())
    for (const mark of marksIn(marks)) if (mark !== index) stopping[mark]?.push(index);
  const failing = (name: string, mark: number, blocks: readonly BlockView[]): Failing => {
    const stops = stopping[mark] ?? [];
    const service = mark < services.length ? mark : undefined;
    return {
      name,
      service,
      blocks: blocks.map(({ block }) => block.id),
      stops,
      radius: stops.length + (service === undefined ? 0 : 1),
    };
  };
  const all = [
    ...services.map(({ name, index, blocks }) => failing(name, index, blocks)),
    ...loose.map((view, index) => failing(view.block.name, services.length + index, [view])),
  ].toSorted((a, b) => b.radius - a.radius);

  return {
    all,
    waysTo: ({ blocks, stops }) => {
      const [first] = blocks;
      const mark = first && markOf(first);
      if (mark === undefined) return [];
      const hurt = new Set(stops);
      const isWay = ({ to }: ConnectionView): boolean => hasMark(ahead(to.block.id), mark);
      // From those who stop to what failed, and not what else leads there.
      const work = services.flatMap(({ index, blocks: own }) =>
        hurt.has(index)
          ? own.map(({ block }) => block.id).filter((id) => facts.awaited.has(id))
          : [],
      );
      const seen = new Set(work);
      const ways: ConnectionView[] = [];
      for (let id = work.pop(); id !== undefined; id = work.pop()) {
        if (markOf(id) === mark) continue;
        for (const edge of (steps.get(id) ?? []).filter(isWay)) {
          ways.push(edge);
          if (!seen.has(edge.to.block.id)) work.push(edge.to.block.id);
          seen.add(edge.to.block.id);
        }
      }
      return ways.toSorted((a, b) => (a.connection.logicalId < b.connection.logicalId ? -1 : 1));
    },
  };
}

/** The answer doesn't come without it. */
function dependsOn(
  view: ConnectionView,
  { serviceOf, keeperOf, context }: Facts,
  given: WhatIf,
): boolean {
  const { connection, from, to } = view;
  if (!waits(view) || from.traits.actor) return false;
  if (given.events.has(connection.id) || isCushioned(view, given) || isCaught(view, context))
    return false;
  // A store that is parted is the keeper's alone; the others have one of their own.
  const home = serviceOf(from.block.id);
  return !given.parted.has(to.block.id) || home === undefined || home === keeperOf(to.block.id);
}

const isCushioned = ({ connection }: ConnectionView, given: WhatIf): boolean =>
  given.cushioned.has(connection.id) ||
  (connection.kind === calls.kind &&
    parseProperties(calls.properties, connection.properties).values.circuitBreaker);
