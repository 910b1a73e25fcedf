// Designs in a few lines, for tests and benchmarks. Nothing the product runs imports it.
import type { Json } from '../../json.ts';
import { type Block, Design } from '../schema.ts';

interface BlockSketch {
  readonly type: string;
  readonly parent?: string;
  readonly owner?: string;
  readonly at?: readonly [x: number, y: number];
  readonly size?: readonly [width: number, height: number];
  readonly locked?: boolean;
  readonly properties?: Block['properties'];
  readonly overrides?: Block['overrides'];
  readonly attributes?: Block['attributes'];
  readonly environments?: Block['environments'];
}

/** from, kind, to, properties */
type ConnectionSketch = readonly [string, string, string, { readonly [name: string]: Json }?];

export interface Sketch {
  /** By name, which is the id as well: a type, or more. */
  readonly blocks: { readonly [name: string]: string | BlockSketch };
  readonly connections?: readonly ConnectionSketch[];
  readonly settings?: Design['settings'];
  readonly waivers?: readonly { readonly [field: string]: string }[];
  /** By name, which is the id as well; a string unless it says more. */
  readonly parameters?: { readonly [name: string]: { readonly [field: string]: Json } };
}

/**
 * A design with ids equal to names and logical ids made of them: `order-queue` → `OrderQueue`.
 * The n-th connection is `c1`, `c2` …, the n-th waiver `w1`, `w2` ….
 */
export function sketch({
  blocks,
  connections = [],
  settings = {},
  waivers = [],
  parameters = {},
}: Sketch): Design {
  return Design.parse({
    format: 'stackwright',
    version: 1,
    name: 'Sketch',
    settings,
    blocks: Object.fromEntries(
      Object.entries(blocks).map(([name, given], index) => {
        const {
          at = [index * 160, 0],
          size,
          ...rest
        } = typeof given === 'string' ? { type: given } : given;
        const block = {
          id: name,
          name,
          logicalId: toLogicalId(name),
          position: { x: at[0], y: at[1] },
          ...(size && { size: { width: size[0], height: size[1] } }),
          ...rest,
        };
        return [name, block];
      }),
    ),
    connections: Object.fromEntries(
      connections.map(([from, kind, to, properties = {}], index) => {
        const id = `c${index + 1}`;
        return [id, { id, kind, from, to, logicalId: `Connection${index + 1}`, properties }];
      }),
    ),
    parameters: Object.fromEntries(
      Object.entries(parameters).map(([name, given]) => [
        name,
        { id: name, name, type: 'String', ...given },
      ]),
    ),
    waivers: Object.fromEntries(
      waivers.map((waiver, index) => [`w${index + 1}`, { id: `w${index + 1}`, ...waiver }]),
    ),
  });
}

const toLogicalId = (name: string): string =>
  name
    .split(/[^A-Za-z0-9]+/)
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join('');
