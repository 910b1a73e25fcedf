// How golden cases are drawn.
import type { BlockDefinition } from '#app/catalog/define-block.ts';
import type { Tier } from '#app/catalog/traits/network.ts';
import type { Block, Design } from '#app/design/schema.ts';
import type { JsonObject } from '#app/json.ts';
import { type Builder, builder } from '../tiny-designs.ts';

export interface GoldenCase {
  /** Path under tests/golden, without extension. */
  readonly name: string;
  readonly design: Design;
}

export function one(name: string, draw: (build: Builder) => void): GoldenCase {
  const build = builder(name.replace(/^.*\//, ''));
  draw(build);
  return { name, design: build.design() };
}

/** The tier somebody would drop it into. */
export const tierFor = ({ traits }: BlockDefinition): Tier | undefined =>
  traits.networked?.required
    ? traits.store
      ? 'isolated'
      : (traits.networked.tiers[0] ?? 'private')
    : undefined;

export const place = (
  build: Builder,
  type: string,
  name: string,
  tier?: Tier,
  properties?: JsonObject,
): Block =>
  build.block(type, name, {
    ...(tier && { parent: build.tier(tier).id }),
    ...(properties && { properties }),
  });

/** A block of defaults, with what it is nothing without: a proxy's database. */
export function placeWhole(build: Builder, type: string, name: string, tier?: Tier): Block {
  if (type !== 'rds-proxy') return place(build, type, name, tier);
  const { id } = place(build, 'rds-database', `${name}-database`, tier);
  return place(build, type, name, tier, { database: id });
}

/** A block with other properties than its own defaults. */
export const variant = (
  name: string,
  type: string,
  properties: JsonObject,
  tier?: Tier,
): GoldenCase =>
  one(`blocks/${name}`, (build) => {
    place(build, type, 'it', tier, properties);
  });

/** A block of a kind of end: what a connection is drawn between. */
export type End = (build: Builder) => Block;

/** Two ends, joined: `connections/<kind>-<from>-<to>`. */
export const joined = <E extends string>(
  ends: { readonly [name in E]: End },
  kind: string,
  from: E,
  to: E,
  properties: JsonObject = {},
): GoldenCase =>
  one(`connections/${kind}-${hyphenated(from)}-${hyphenated(to)}`, (build) => {
    build.connect(kind, ends[from](build), ends[to](build), properties);
  });

const hyphenated = (end: string): string =>
  end.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
