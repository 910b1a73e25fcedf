// A team's declarative rules as ordinary rules: whatever they select is a finding.
import type { Compilation } from '../../compiler/compile.ts';
import type { BlockId } from '../../design/ids.ts';
import { onceFor } from '../../once-for.ts';
import type {
  BlockView,
  ConnectionView,
  Problem,
  RuleDefinition,
  TemplateContext,
} from '../define-rule.ts';
import { fillIn } from './placeholders.ts';
import type { RuleSet, TeamRule } from './schema.ts';
import {
  type Looker,
  readsBlock,
  readsConnection,
  selectsBlock,
  selectsConnection,
  teamAround,
} from './select.ts';
import type { BlockSelector, ConnectionSelector } from './selectors.ts';

export const teamRules = onceFor(({ custom }: RuleSet): readonly RuleDefinition[] =>
  custom.map(teamRule),
);

function teamRule(rule: TeamRule): RuleDefinition {
  const { id, title, area, severity, why, file, select } = rule;
  const source = rule.source ?? { title: file };
  const facts = { id, title, area, severity, why, source, ruleFile: file };
  const { block = {}, connection } = select;
  if (asksWhatIsMade(select))
    return {
      ...facts,
      judges: 'template',
      check: (context) => {
        const look = withMade(context);
        return connection
          ? context.connections.flatMap((view) => ofConnection(rule, connection, view, look))
          : context.blocks.flatMap((view) => ofBlock(rule, block, view, look));
      },
    };
  return connection
    ? {
        ...facts,
        judges: 'connection',
        check: (view, context) => ofConnection(rule, connection, view, context),
      }
    : { ...facts, judges: 'block', check: (view, context) => ofBlock(rule, block, view, context) };
}

function ofBlock(
  { message }: TeamRule,
  selector: BlockSelector,
  view: BlockView,
  look: Looker,
): readonly Problem[] {
  if (!selectsBlock(selector, view, look)) return [];
  const { block, definition } = view;
  const readable = readsBlock(view, look);
  return [
    {
      blocks: [block.id],
      message: fillIn(message, {
        names: {
          name: block.name,
          type: definition?.label ?? block.type,
          owner: look.ownerOf(block.id)?.block.name ?? 'no microservice',
          team: teamAround(view, look) ?? 'no team',
          environment: look.environment ?? 'the design',
        },
        property: (path) => inWords(readable.property(path)),
      }),
    },
  ];
}

function ofConnection(
  { message }: TeamRule,
  selector: ConnectionSelector,
  view: ConnectionView,
  look: Looker,
): readonly Problem[] {
  if (!selectsConnection(selector, view, look)) return [];
  const { connection, definition, from, to } = view;
  const readable = readsConnection(view);
  return [
    {
      blocks: [from.block.id, to.block.id],
      connections: [connection.id],
      message: fillIn(message, {
        names: {
          from: from.block.name,
          to: to.block.name,
          kind: definition?.label ?? connection.kind,
          environment: look.environment ?? 'the design',
        },
        property: (path) => inWords(readable.property(path)),
      }),
    },
  ];
}

function inWords(value: unknown): string {
  if (value === undefined || value === null || value === '') return 'nothing';
  if (Array.isArray(value)) return value.length === 0 ? 'nothing' : value.map(inWords).join(', ');
  return typeof value === 'string' ? value : JSON.stringify(value);
}

/** What resources there are is known only once the design was compiled. */
const asksWhatIsMade = (selector: object): boolean =>
  Object.entries(selector).some(
    ([key, value]) =>
      key === 'makes' ||
      (key !== 'where' && typeof value === 'object' && value !== null && asksWhatIsMade(value)),
  );

function withMade(context: TemplateContext): Looker {
  const made = typesByBlock(context.compilation);
  return { ...context, made: ({ block }) => [...(made.get(block.id) ?? [])] };
}

function typesByBlock({ stacks, sourceMap }: Compilation): ReadonlyMap<BlockId, Set<string>> {
  const types = new Map<BlockId, Set<string>>();
  for (const { template } of stacks)
    for (const [logicalId, { Type }] of Object.entries(template.Resources)) {
      const block = sourceMap.authors[logicalId]?.block;
      if (block) types.set(block, (types.get(block) ?? new Set()).add(Type));
    }
  return types;
}
