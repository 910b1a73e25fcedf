// A design as a Mermaid flowchart: containers and microservices are subgraphs, what nobody waits for is
// a dotted arrow. Its text is made to be read and changed by hand.
import { blockDefinition } from '../catalog/catalog.ts';
import { connectionDefinition } from '../connections/connections.ts';
import type { BlockId } from '../design/ids.ts';
import type { Block, Connection, Design } from '../design/schema.ts';
import { connectionText } from '../layout/connection-text.ts';
import { type Frames, framesOf } from '../layout/frames.ts';
import { boundsOf } from '../layout/rect.ts';
import { drawnConnections } from '../layout/visible.ts';
import { type Tree, treeOf } from './tree.ts';

export function mermaidOf(design: Design): string {
  const frames = framesOf(design);
  const writer: Writer = { design, frames, tree: treeOf(design, frames), ids: idsOf(design) };
  const bounds = boundsOf([...frames.values()].map(({ rect }) => rect));
  const direction = bounds && bounds.width > 1.2 * bounds.height ? 'LR' : 'TB';
  return `${[
    '---',
    `title: ${JSON.stringify(design.name)}`,
    '---',
    `flowchart ${direction}`,
    ...inside(undefined, writer, '  '),
    ...drawnConnections(design).flatMap(({ connection }) => arrow(connection, writer)),
  ].join('\n')}\n`;
}

interface Writer {
  readonly design: Design;
  readonly frames: Frames;
  readonly tree: Tree;
  readonly ids: ReadonlyMap<BlockId, string>;
}

/** Words of the language, whatever their case. */
const RESERVED =
  /^(?:end|graph|flowchart|subgraph|direction|click|style|class|classdef|linkstyle|default|href|call)$/i;

/** Logical ids where they can be: they say what they are about. */
function idsOf({ blocks }: Design): ReadonlyMap<BlockId, string> {
  const taken = new Set<string>();
  const ids = new Map<BlockId, string>();
  for (const { id, logicalId } of Object.values(blocks)) {
    const wanted =
      /^[A-Za-z]/.test(logicalId) && !RESERVED.test(logicalId) ? logicalId : `b${logicalId}`;
    let free = wanted;
    for (let count = 2; taken.has(free); count += 1) free = `${wanted}_${count}`;
    taken.add(free);
    ids.set(id, free);
  }
  return ids;
}

function inside(box: BlockId | undefined, writer: Writer, indent: string): string[] {
  const { design, frames, tree } = writer;
  const lines: string[] = [];
  for (const [id, parent] of tree.parents) {
    const block = design.blocks[id];
    if (parent !== box || !block) continue;
    const shape = frames.get(id)?.shape;
    if (shape === 'block' || shape === 'box') lines.push(...node(block, writer, indent));
    else lines.push(...subgraph(block, writer, indent));
  }
  return lines;
}

function subgraph(block: Block, writer: Writer, indent: string): string[] {
  const id = writer.ids.get(block.id) ?? '';
  const content = inside(block.id, writer, `${indent}  `);
  const title = quoted(captionOf(block));
  // An empty subgraph is no subgraph.
  if (content.length === 0) return [`${indent}${id}[${title}]`];
  return [`${indent}subgraph ${id}[${title}]`, ...content, `${indent}end`];
}

function captionOf({ type, name }: Block): string {
  const definition = blockDefinition(type);
  return definition?.container && type !== 'subnet-tier' ? `${name} · ${definition.kind}` : name;
}

function node(block: Block, { design, ids, tree }: Writer, indent: string): string[] {
  const id = ids.get(block.id) ?? '';
  const definition = blockDefinition(block.type);
  const look = definition?.drawing?.look;
  if (look === 'image') return [];
  const owner =
    block.owner && tree.crossing.has(block.owner) ? design.blocks[block.owner] : undefined;
  const kind = look ? undefined : (definition?.kind ?? block.type);
  const lines = [block.name, kind, owner ? `of ${owner.name}` : '', noteText(block)];
  const text = lines
    .filter((line) => line !== undefined && line !== '')
    .map((line) => escaped(String(line)))
    .join('<br/>');
  const [open, close] = SHAPES[shapeOf(block)];
  return [`${indent}${id}${open}"${text}"${close}`];
}

const noteText = ({ properties: { text } }: Block): string | undefined =>
  typeof text === 'string' ? text : undefined;

const SHAPES = {
  box: ['[', ']'],
  store: ['[(', ')]'],
  queue: ['([', '])'],
  outside: ['{{', '}}'],
  note: ['>', ']'],
} as const;

function shapeOf({ type }: Block): keyof typeof SHAPES {
  const definition = blockDefinition(type);
  if (definition?.drawing) return 'note';
  if (definition?.traits.actor) return 'outside';
  if (definition?.category === 'data') return 'store';
  return definition?.category === 'messaging' ? 'queue' : 'box';
}

function arrow(connection: Connection, { ids, frames, design }: Writer): string[] {
  const from = ids.get(connection.from);
  const to = ids.get(connection.to);
  const drawn = [connection.from, connection.to].every((id) => {
    const block = design.blocks[id];
    return block && frames.has(id) && blockDefinition(block.type)?.drawing?.look !== 'image';
  });
  if (!from || !to || !drawn) return [];
  const definition = connectionDefinition(connection.kind);
  const both = definition?.arrows === 'both' ? '<' : '';
  const line = definition?.synchronous === false ? `${both}-.->` : `${both}-->`;
  const text = connectionText(connection);
  return [`  ${from} ${line}${text ? `|${quoted(text)}|` : ''} ${to}`];
}

const quoted = (text: string): string => `"${escaped(text)}"`;

const ENTITIES: { readonly [character: string]: string } = {
  '#': '#35;',
  '&': '#amp;',
  '"': '#quot;',
  '<': '#lt;',
  '>': '#gt;',
  '`': '#96;',
  '\\': '#92;',
};

/** Between quotation marks, where only these mean something. */
const escaped = (text: string): string =>
  text
    .replaceAll(/[#&"<>`\\]/g, (character) => ENTITIES[character] ?? '')
    .replaceAll(/\s*\r?\n\s*/g, '<br/>')
    .replaceAll(/\p{Cc}/gu, ' ');
