// What a team's files say, taken together and held against what there is: rules, block types and
// their properties, kinds of connection.
import { curatedBlocks } from '../../catalog/catalog.ts';
import { isRawType } from '../../catalog/raw-block.ts';
import { connectionDefinitions } from '../../connections/connections.ts';
import {
  RULE_FILE_LIMITS,
  type RuleFileProblem,
  type RuleSources,
} from '../../design/rule-files.ts';
import type { RuleDefinition } from '../define-rule.ts';
import { closest } from './closest.ts';
import { isGlob } from './glob.ts';
import { guardRulesIn } from './guard-rules.ts';
import { problemAt, type ReadRuleFile, readRuleFile } from './read-rule-file.ts';
import { type RuleSet, type TeamRule } from './schema.ts';

/** Never throws, whatever the files hold. `builtIn`: Stackwright's own rules. */
export function readRuleSet(sources: RuleSources, builtIn: readonly RuleDefinition[]): RuleSet {
  const problems: RuleFileProblem[] = [...sources.problems];
  const files = sources.files.map(readRuleFile);
  for (const file of files) problems.push(...file.problems);

  const ownIds = new Set(builtIn.map(({ id }) => id));
  const custom = new Map<string, TeamRule>();
  for (const file of files)
    for (const { value: rule, path } of file.custom) {
      const clash = clashOf(rule.id, ownIds, custom);
      if (clash) problems.push(problemAt(file, [...path, 'id'], { severity: 'error', ...clash }));
      else if (custom.size < RULE_FILE_LIMITS.custom)
        custom.set(rule.id, { ...rule, file: file.file });
      for (const unknown of unknownNames(rule.select, [...path, 'select']))
        problems.push(problemAt(file, unknown.path, { severity: 'warning', ...unknown }));
    }

  const guardIds = sources.guard.flatMap(({ text }) => guardRulesIn(text));
  const ids = [...ownIds, ...custom.keys(), ...guardIds];
  for (const file of files) problems.push(...unknownRules(file, ids));
  return {
    layers: files.map(({ file, name, rules }) => ({ file, name, rules })),
    custom: [...custom.values()],
    guard: sources.guard,
    problems,
  };
}

function clashOf(
  id: string,
  builtIn: ReadonlySet<string>,
  custom: ReadonlyMap<string, TeamRule>,
): Pick<RuleFileProblem, 'message' | 'hint'> | undefined {
  if (builtIn.has(id))
    return {
      message: `"${id}" is one of Stackwright's own rules.`,
      hint: `Call this one otherwise, such as "our-${id}". To tune Stackwright's, name it under "rules".`,
    };
  const other = custom.get(id);
  return (
    other && {
      message: `"${id}" is there already, in ${other.file}; this one counts for nothing.`,
      hint: 'Give each rule an id of its own.',
    }
  );
}

/** Rules of AWS's own validator: F for fatal, E, W and I. */
const VALIDATOR_RULE = /^[EFIW]\d{4}$/;

function unknownRules(file: ReadRuleFile, ids: readonly string[]): RuleFileProblem[] {
  const known = new Set(ids);
  return Object.keys(file.rules)
    .filter((id) => !known.has(id) && !VALIDATOR_RULE.test(id))
    .map((id) =>
      problemAt(file, ['rules', id], {
        severity: 'warning',
        message: `There is no rule "${id}".`,
        hint: suggestion(id, ids, '`stackwright rules` lists them all.'),
      }),
    );
}

interface Unknown {
  readonly path: readonly (string | number)[];
  readonly message: string;
  readonly hint: string;
}

/**
 * Names in a selector that stand for nothing: such a rule would never say a word, and nobody would
 * know. Patterns may match what there will be one day.
 */
function unknownNames(selector: object, path: readonly (string | number)[]): Unknown[] {
  return Object.entries(selector).flatMap(([key, value]: [string, unknown]): Unknown[] => {
    const here = [...path, key];
    if (key === 'type') return texts(value, here).flatMap(([text, at]) => unknownType(text, at));
    if (key === 'kind') return texts(value, here).flatMap(([text, at]) => unknownKind(text, at));
    if (key === 'where') return unknownProperties(selector, value, here);
    if (Array.isArray(value))
      return value.flatMap((one: unknown, index) =>
        isSelector(one) ? unknownNames(one, [...here, index]) : [],
      );
    return isSelector(value) ? unknownNames(value, here) : [];
  });
}

const isSelector = (value: unknown): value is object => typeof value === 'object' && value !== null;

const texts = (
  value: unknown,
  path: readonly (string | number)[],
): readonly (readonly [string, readonly (string | number)[]])[] =>
  Array.isArray(value)
    ? value.map((text: unknown, index) => [String(text), [...path, index]] as const)
    : [[String(value), path]];

const types = new Map(curatedBlocks.map((definition) => [definition.type, definition]));
const kinds = connectionDefinitions.map(({ kind }) => kind);

const unknownType = (type: string, path: Unknown['path']): Unknown[] =>
  isGlob(type) || types.has(type) || isRawType(type)
    ? []
    : [
        {
          path,
          message: `There is no block type "${type}".`,
          hint: suggestion(type, [...types.keys()], '`stackwright blocks` lists them all.'),
        },
      ];

const unknownKind = (kind: string, path: Unknown['path']): Unknown[] =>
  isGlob(kind) || kinds.includes(kind)
    ? []
    : [
        {
          path,
          message: `There is no connection kind "${kind}".`,
          hint: suggestion(kind, kinds, '`stackwright connections` lists them all.'),
        },
      ];

/** Only where the selector names one type beside them: others may have the property. */
function unknownProperties(
  selector: object,
  where: unknown,
  path: readonly (string | number)[],
): Unknown[] {
  const type = 'type' in selector && typeof selector.type === 'string' ? selector.type : '';
  const definition = types.get(type);
  if (!definition || !Array.isArray(where)) return [];
  const names = Object.keys(definition.properties.shape);
  return where.flatMap((condition: unknown, index): Unknown[] => {
    if (!isSelector(condition) || !('property' in condition)) return [];
    const property = String(condition.property);
    const name = property.split('.')[0] ?? '';
    return names.includes(name)
      ? []
      : [
          {
            path: [...path, index, 'property'],
            message: `"${type}" has no property "${name}".`,
            hint: suggestion(name, names, `It has ${names.join(', ')}.`),
          },
        ];
  });
}

function suggestion(text: string, names: readonly string[], otherwise: string): string {
  const near = closest(text, names);
  return near === undefined ? otherwise : `Did you mean "${near}"?`;
}
