// What counts as a service: the microservices that own something; in a design without any, each block
// that runs code.
import { microservice } from '../../catalog/blocks/structure/microservice.ts';
import type { BlockId } from '../../design/ids.ts';
import type { SharedContext } from '../context.ts';
import type { BlockView } from '../define-rule.ts';
import { groupBy } from '../group-by.ts';

export interface Service {
  readonly id: BlockId;
  readonly name: string;
  /** Empty: nobody's. */
  readonly team: string;
  /** Position in the list of services. */
  readonly index: number;
  readonly blocks: readonly BlockView[];
}

export type Basis = 'microservices' | 'code';

export interface Services {
  readonly basis: Basis;
  readonly services: readonly Service[];
  /** Microservices that own nothing, which can't be judged. */
  readonly empty: readonly BlockView[];
  /** Blocks that run code and belong to no service. */
  readonly unowned: readonly BlockView[];
  /** Index of the service a block belongs to. */
  serviceOf(id: BlockId): number | undefined;
}

/** Runs what a service is there for: what builds it doesn't. */
export const runsCode = ({ traits }: BlockView): boolean =>
  traits.codeHost === true && traits.build !== true;

export function servicesOf(context: SharedContext): Services {
  const { graph, blocks, properties } = context;
  const contexts = blocks.filter(({ traits }) => traits.boundedContext);
  const owned = groupBy(
    blocks.filter(({ block, traits, definition }) => {
      if (traits.boundedContext || definition?.drawing) return false;
      return graph.ownerOf(block.id) !== undefined;
    }),
    ({ block }) => graph.ownerOf(block.id)?.id,
  );
  const full = contexts.filter(({ block }) => owned.has(block.id));
  if (full.length === 0) return eachAlone(blocks.filter(runsCode), contexts);
  const services = full.map(({ block }, index) => ({
    id: block.id,
    name: block.name,
    team: properties(microservice, block)?.team.trim() ?? '',
    index,
    blocks: owned.get(block.id) ?? [],
  }));
  const home = homes(services);
  return {
    basis: 'microservices',
    services,
    empty: contexts.filter(({ block }) => !owned.has(block.id)),
    unowned: blocks.filter((view) => runsCode(view) && !home.has(view.block.id)),
    serviceOf: (id) => home.get(id),
  };
}

function eachAlone(hosts: readonly BlockView[], empty: readonly BlockView[]): Services {
  const services = hosts.map((view, index) => ({
    id: view.block.id,
    name: view.block.name,
    team: '',
    index,
    blocks: [view],
  }));
  const home = homes(services);
  return { basis: 'code', services, empty, unowned: [], serviceOf: (id) => home.get(id) };
}

const homes = (services: readonly Service[]): ReadonlyMap<BlockId, number> =>
  new Map(services.flatMap(({ blocks, index }) => blocks.map(({ block }) => [block.id, index])));
