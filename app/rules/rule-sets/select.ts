// Whether a block or connection is what a selector says. Asks the context only about what is near, so
// that a rule is judged again only where something it looked at has changed.
import { parseProperties } from '../../catalog/fields.ts';
import { isObject } from '../../json.ts';
import type { BlockView, ConnectionView, NearContext } from '../define-rule.ts';
import { teamOf } from '../services/teams.ts';
import { matchesAny } from './glob.ts';
import type {
  BlockSelector,
  Condition,
  ConnectionSelector,
  ConnectionTest,
  Plain,
} from './selectors.ts';

export interface Looker extends NearContext {
  /** CloudFormation types of the resources a block makes; only where the design was compiled. */
  made?(view: BlockView): readonly string[];
}

export function selectsBlock(selector: BlockSelector, view: BlockView, look: Looker): boolean {
  const { block, definition, traits } = view;
  const fits = (patterns: string | string[] | undefined, text: string | undefined): boolean =>
    patterns === undefined || (text !== undefined && matchesAny(patterns, text));
  return (
    fits(selector.type, block.type) &&
    isOneOf(selector.category, definition?.category) &&
    (selector.trait === undefined || [selector.trait].flat().some((trait) => traits[trait])) &&
    fits(selector.name, block.name) &&
    fits(selector.environment, look.environment) &&
    (selector.owner === undefined || fits(selector.owner, look.ownerOf(block.id)?.block.name)) &&
    (selector.team === undefined || fits(selector.team, teamAround(view, look))) &&
    holds(selector.within, (inner) =>
      look.ancestorsOf(block.id).some((container) => selectsBlock(inner, container, look)),
    ) &&
    holds(selector.makes, (types) => (look.made?.(view) ?? []).some((t) => matchesAny(types, t))) &&
    holds(selector.where, (all) => all.every((one) => isMet(one, readsBlock(view, look)))) &&
    holds(selector.has, (test) => isJoined(test, view, look)) &&
    holds(selector.hasNo, (test) => !isJoined(test, view, look)) &&
    holds(selector.any, (some) => some.some((one) => selectsBlock(one, view, look))) &&
    holds(selector.all, (all) => all.every((one) => selectsBlock(one, view, look))) &&
    holds(selector.not, (inner) => !selectsBlock(inner, view, look))
  );
}

export function selectsConnection(
  selector: ConnectionSelector,
  view: ConnectionView,
  look: Looker,
): boolean {
  const { connection, from, to, synchronous } = view;
  return (
    holds(selector.kind, (kinds) => matchesAny(kinds, connection.kind)) &&
    holds(selector.from, (inner) => selectsBlock(inner, from, look)) &&
    holds(selector.to, (inner) => selectsBlock(inner, to, look)) &&
    (selector.synchronous === undefined || selector.synchronous === synchronous) &&
    holds(selector.between, (what) => differ(ownersOf(view, what, look))) &&
    holds(selector.environment, (names) => matchesAny(names, look.environment ?? '')) &&
    holds(selector.where, (all) => all.every((one) => isMet(one, readsConnection(view)))) &&
    holds(selector.any, (some) => some.some((one) => selectsConnection(one, view, look))) &&
    holds(selector.all, (all) => all.every((one) => selectsConnection(one, view, look))) &&
    holds(selector.not, (inner) => !selectsConnection(inner, view, look))
  );
}

/** What a condition may read of a block or connection. */
export interface Readable {
  property(path: string): unknown;
  readonly signals: { readonly [name: string]: unknown };
}

export const readsBlock = ({ block, definition, signals }: BlockView, look: Looker): Readable => {
  const values: unknown = definition ? look.properties(definition, block) : block.properties;
  return { property: (path) => valueAt(values, path), signals: { ...signals } };
};

export const readsConnection = ({ connection, definition }: ConnectionView): Readable => {
  const values = definition
    ? parseProperties(definition.properties, connection.properties).values
    : connection.properties;
  return { property: (path) => valueAt(values, path), signals: {} };
};

/** The team of a microservice, or of the one that owns the block. */
export const teamAround = (view: BlockView, look: Looker): string | undefined =>
  teamOf(view.traits.boundedContext ? view : look.ownerOf(view.block.id), look);

function isMet(condition: Condition, { property, signals }: Readable): boolean {
  const value =
    condition.property === undefined
      ? signals[condition.signal ?? '']
      : property(condition.property);
  const there = isThere(value);
  if (condition.missing) return !there;
  if (condition.present) return there;
  const { is, isNot, matches, less, more } = condition;
  if (is !== undefined) return value === is;
  if (isNot !== undefined) return value !== isNot;
  if (condition.in) return condition.in.some((one: Plain) => one === value);
  if (condition.notIn) return !condition.notIn.some((one: Plain) => one === value);
  if (matches !== undefined) return typeof value === 'string' && matchesAny(matches, value);
  if (less !== undefined) return typeof value === 'number' && value < less;
  return more !== undefined && typeof value === 'number' && value > more;
}

const isThere = (value: unknown): boolean =>
  value !== undefined &&
  value !== null &&
  value !== '' &&
  !(Array.isArray(value) && value.length === 0);

function isJoined(test: ConnectionTest, { block }: BlockView, look: Looker): boolean {
  const views = test.to ? look.outgoing(block.id) : look.incoming(block.id);
  return views.some(
    ({ connection, from, to }) =>
      (test.kind === undefined || matchesAny(test.kind, connection.kind)) &&
      holds(test.to, (other) => selectsBlock(other, to, look)) &&
      holds(test.from, (other) => selectsBlock(other, from, look)),
  );
}

function ownersOf(
  { from, to }: ConnectionView,
  what: 'microservices' | 'teams',
  look: Looker,
): readonly (string | undefined)[] {
  if (what === 'teams') return [teamAround(from, look), teamAround(to, look)];
  const service = (view: BlockView): string | undefined =>
    (view.traits.boundedContext ? view : look.ownerOf(view.block.id))?.block.id;
  return [service(from), service(to)];
}

const differ = ([one, other]: readonly (string | undefined)[]): boolean =>
  one !== undefined && other !== undefined && one !== other;

const isOneOf = <T>(wanted: T | T[] | undefined, value: T | undefined): boolean =>
  wanted === undefined || (value !== undefined && [wanted].flat().includes(value));

const holds = <T>(part: T | undefined, test: (part: T) => boolean): boolean =>
  part === undefined || test(part);

function valueAt(values: unknown, path: string): unknown {
  let value = values;
  for (const key of path.split('.')) {
    if (Array.isArray(value)) value = value[Number(key)];
    else if (isObject(value) && Object.hasOwn(value, key)) value = value[key];
    else return undefined;
  }
  return value;
}
