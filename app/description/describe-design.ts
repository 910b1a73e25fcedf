// A design in words, for who listens to it or reads it in a terminal: what there is, who owns it, where
// it sits and what it does with the rest. Says what the canvas shows, in the order people ask it.
import { blockDefinition } from '../catalog/catalog.ts';
import { isMicroservice } from '../catalog/holds-others.ts';
import { connectionDefinition } from '../connections/connections.ts';
import { counted } from '../counted.ts';
import type { Block, Connection, Design } from '../design/schema.ts';
import { buildGraph, type Graph } from '../graph/graph.ts';
import { listed } from '../listed.ts';

export interface Section {
  readonly heading: string;
  /** Sentences, each a point of a list. */
  readonly points: readonly string[];
}

export interface Description {
  readonly title: string;
  readonly summary: string;
  readonly sections: readonly Section[];
}

/** `problems`: what is wrong with it, in sentences, as its reader wants them. */
export function describeDesign(design: Design, problems: readonly string[] = []): Description {
  const graph = buildGraph(design);
  const services = graph.blocks.filter(isMicroservice);
  return {
    title: design.name,
    summary: [design.description?.trim(), figures(design, services.length)]
      .filter(Boolean)
      .join(' '),
    sections: [
      ...services.toSorted(byName).map((service) => serviceSection(service, graph)),
      ...graph.blocks
        .filter((block) => isContainer(block) && !block.parent)
        .toSorted(byName)
        .map((block) => placeSection(block, graph)),
      restSection(graph),
      notesSection(graph),
      { heading: 'Problems', points: problems },
    ].filter(({ points }) => points.length > 0),
  };
}

/** As Markdown, which reads well as it is. */
export function descriptionText({ title, summary, sections }: Description): string {
  const parts = sections.map(
    ({ heading, points }) => `## ${heading}\n\n${points.map((point) => `- ${point}\n`).join('')}`,
  );
  return `# ${title}\n\n${summary}\n${parts.map((part) => `\n${part}`).join('')}`;
}

/** One block in a sentence or two: what it is, where, whose, and what it is joined to. */
export function describeBlock(block: Block, graph: Graph): string {
  const owner = isMicroservice(block) ? undefined : graph.ownerOf(block.id);
  const [place] = graph.ancestorsOf(block.id);
  const inside = graph.childrenOf(block.id).length;
  const owned = graph.ownedBy(block.id).length;
  const where = [
    owner && `of ${owner.name}`,
    place && `in ${place.name}`,
    inside > 0 && `with ${counted(inside, 'block')} inside`,
    owned > 0 && `with ${counted(owned, 'block')}`,
  ].filter(Boolean);
  return [`${named(block)}${where.length > 0 ? `, ${where.join(', ')}` : ''}.`]
    .concat(deeds(block, graph))
    .concat(uses(block, graph))
    .join(' ');
}

const isContainer = ({ type }: Block): boolean => blockDefinition(type)?.container !== undefined;
const isDrawn = ({ type }: Block): boolean => blockDefinition(type)?.drawing !== undefined;

const inEnglish = (a: string, b: string): number => a.localeCompare(b, 'en');
const byName = (a: Block, b: Block): number => inEnglish(a.name, b.name);

/** `orders, a DynamoDB table`: the name first, as lists are scanned by it. */
export const named = ({ name, type }: Block): string =>
  `${name} (${blockDefinition(type)?.label ?? type})`;

function figures(design: Design, services: number): string {
  const blocks = Object.keys(design.blocks).length;
  if (blocks === 0) return 'The design is empty.';
  const parts = [
    counted(blocks, 'block'),
    counted(Object.keys(design.connections).length, 'connection'),
    ...(services > 0 ? [counted(services, 'microservice')] : []),
  ];
  return `It has ${listed(parts)}.`;
}

function serviceSection(service: Block, graph: Graph): Section {
  const owned = graph.blocks.filter((block) => graph.ownerOf(block.id)?.id === service.id);
  const team = service.properties.team;
  return {
    heading: `${service.name}, a microservice`,
    points: [
      ...(typeof team === 'string' && team !== '' ? [`Owned by ${team}.`] : []),
      owned.length > 0 ? `Has ${listed(owned.toSorted(byName).map(named))}.` : 'Owns nothing yet.',
      ...owned.toSorted(byName).flatMap((block) => deeds(block, graph)),
      ...owned.toSorted(byName).flatMap((block) => fromOutside(block, service, graph)),
      ...[service, ...owned.toSorted(byName)].flatMap(noted),
    ],
  };
}

function placeSection(place: Block, graph: Graph): Section {
  const lines = (block: Block): string[] => {
    const inner = graph.childrenOf(block.id).toSorted(byName);
    const containers = inner.filter(isContainer);
    const blocks = inner.filter((one) => !isContainer(one));
    return [
      ...(blocks.length > 0 ? [`${block.name} holds ${listed(blocks.map(named))}.`] : []),
      ...(inner.length === 0 && block !== place ? [`${named(block)} is empty.`] : []),
      ...containers.flatMap((inside) => [...lines(inside), ...noted(inside)]),
    ];
  };
  const label = blockDefinition(place.type)?.label ?? place.type;
  return { heading: `${place.name}, ${label}`, points: [...lines(place), ...noted(place)] };
}

/** What belongs to no microservice and sits in nothing. */
function restSection(graph: Graph): Section {
  const rest = graph.blocks
    .filter(
      (block) =>
        !isMicroservice(block) &&
        !isContainer(block) &&
        !isDrawn(block) &&
        !graph.ownerOf(block.id),
    )
    .toSorted(byName);
  return {
    heading: 'Outside the microservices',
    points: rest.flatMap((block) => {
      const done = deeds(block, graph);
      return [...(done.length > 0 ? done : [`${named(block)}.`]), ...noted(block)];
    }),
  };
}

function notesSection(graph: Graph): Section {
  return {
    heading: 'Notes on the canvas',
    points: graph.blocks.filter(isDrawn).flatMap(({ name, properties }) => {
      const words = properties.text ?? properties.description;
      return typeof words === 'string' && words.trim() !== ''
        ? [name === words ? words : `${name}: ${words.replaceAll(/\s*\n\s*/g, ' ')}`]
        : [];
    }),
  };
}

const noted = ({ name, notes }: Block): readonly string[] =>
  notes ? [`Note on ${name}: ${notes.replaceAll(/\s*\n\s*/g, ' ')}`] : [];

/** `storefront calls search and suggest.` – a sentence for each kind. */
function deeds(block: Block, graph: Graph): readonly string[] {
  return [...byKind(graph.outgoing(block.id))].map(([kind, lines]) => {
    const targets = lines.map((line) => target(line, graph)).toSorted(inEnglish);
    return `${block.name} ${labelOf(kind)} ${listed(targets)}.`;
  });
}

function uses(block: Block, graph: Graph): readonly string[] {
  return [...byKind(graph.incoming(block.id))].map(([kind, lines]) => {
    return `${listed(sourcesOf(lines, graph))} ${labelOf(kind)} it.`;
  });
}

const sourcesOf = (lines: readonly Connection[], graph: Graph): readonly string[] =>
  lines.flatMap(({ from }) => graph.block(from)?.name ?? []).toSorted(inEnglish);

function fromOutside(block: Block, service: Block, graph: Graph): readonly string[] {
  const lines = graph
    .incoming(block.id)
    .filter(({ from }) => graph.ownerOf(from)?.id !== service.id);
  return [...byKind(lines)].map(([kind, own]) => {
    return `From outside, ${listed(sourcesOf(own, graph))} ${labelOf(kind)} ${block.name}.`;
  });
}

function target({ to, kind, properties, label }: Connection, graph: Graph): string {
  const name = graph.block(to)?.name ?? '?';
  const definition = connectionDefinition(kind);
  const parsed = definition?.text && definition.properties.safeParse(properties);
  const said = label ?? (parsed?.success ? definition?.text?.(parsed.data) : undefined);
  return said && said !== definition?.label ? `${name} (${said})` : name;
}

/** On a line the name of its kind is enough; a sentence needs the rest. */
const PHRASES: { readonly [kind: string]: string } = {
  publishes: 'publishes to',
  puts: 'puts into',
  sends: 'sends to',
  subscribes: 'delivers to',
  writes: 'writes to',
};

const labelOf = (kind: string): string =>
  PHRASES[kind] ?? connectionDefinition(kind)?.label ?? kind;

function byKind(lines: readonly Connection[]): ReadonlyMap<string, readonly Connection[]> {
  const kinds = new Map<string, Connection[]>();
  for (const line of lines) {
    const same = kinds.get(line.kind);
    if (same) same.push(line);
    else kinds.set(line.kind, [line]);
  }
  return kinds;
}
