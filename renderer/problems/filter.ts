// Which of the findings are listed: by words, by severity, and by what is selected on the canvas.
import type { Design, Severity } from '#app/design/schema.ts';
import type { Finding } from '#app/rules/finding.ts';
import { graphOf } from '../blocks/graph-of.ts';
import type { Selection } from '../store/session-store.ts';
import { ruleTitle } from './groups.ts';
import { connectionName } from './places.ts';

export interface Filter {
  /** Every word of it must be found. */
  readonly text: string;
  /** Severities that are left out. */
  readonly hidden: readonly Severity[];
  /** Only what is about something selected, or about something inside of it. */
  readonly onlySelected: boolean;
}

export const NO_FILTER: Filter = { text: '', hidden: [], onlySelected: false };

export const isFiltering = ({ text, hidden, onlySelected }: Filter): boolean =>
  text.trim() !== '' || hidden.length > 0 || onlySelected;

export function filterFindings(
  findings: readonly Finding[],
  filter: Filter,
  { design, selection }: { readonly design: Design; readonly selection: Selection },
): readonly Finding[] {
  const words = filter.text.toLowerCase().split(/\s+/).filter(Boolean);
  const chosen = filter.onlySelected ? around(selection, design) : undefined;
  return findings.filter(
    (finding) =>
      !filter.hidden.includes(finding.severity) &&
      (!chosen || isAbout(finding, chosen)) &&
      (words.length === 0 || holds(finding, words, design)),
  );
}

interface Chosen {
  readonly blocks: ReadonlySet<string>;
  readonly connections: ReadonlySet<string>;
}

/** What is selected, with what sits in it and what belongs to it. */
function around({ blocks, connections }: Selection, design: Design): Chosen {
  const graph = graphOf(design);
  const inside = blocks.flatMap((id) => [
    id,
    ...graph.descendantsOf(id).map((block) => block.id),
    ...graph.ownedBy(id).map((block) => block.id),
  ]);
  return { blocks: new Set(inside), connections: new Set(connections) };
}

const isAbout = ({ blocks, connections }: Finding, chosen: Chosen): boolean =>
  blocks.some((id) => chosen.blocks.has(id)) ||
  connections.some((id) => chosen.connections.has(id));

function holds(finding: Finding, words: readonly string[], design: Design): boolean {
  const { rule, message, blocks, connections } = finding;
  const text = [
    rule,
    ruleTitle(finding),
    message,
    ...blocks.map((id) => design.blocks[id]?.name),
    ...connections.map((id) => connectionName(id, design)),
  ]
    .join('\n')
    .toLowerCase();
  return words.every((word) => text.includes(word));
}
