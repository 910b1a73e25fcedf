// One rule file, piece by piece: what is wrong with one entry costs that entry, and says where.
import type { z } from 'zod';
import {
  type NamedText,
  RULE_FILE,
  RULE_FILE_LIMITS,
  type RuleFileProblem,
} from '../../design/rule-files.ts';
import { isObject } from '../../json.ts';
import { type Locate, lineOfSyntaxError, locator } from './locate.ts';
import {
  CustomRule,
  RULE_FILE_FORMAT,
  RULE_FILE_VERSION,
  RuleFile,
  TeamSetting,
} from './schema.ts';

export interface ReadRuleFile {
  readonly file: string;
  readonly name: string | undefined;
  /** With their places in the file's list, which problems name. */
  readonly extends: readonly Placed<string>[];
  readonly guard: readonly Placed<string>[];
  readonly custom: readonly Placed<CustomRule>[];
  readonly rules: { readonly [id: string]: TeamSetting };
  readonly problems: readonly RuleFileProblem[];
  readonly locate: Locate;
}

export interface Placed<T> {
  readonly value: T;
  readonly path: readonly (string | number)[];
}

type Report = (
  path: readonly PropertyKey[],
  message: string,
  hint: string,
  severity?: RuleFileProblem['severity'],
) => void;

export function readRuleFile({ name: file, text: raw }: NamedText): ReadRuleFile {
  const text = raw.startsWith('\uFEFF') ? raw.slice(1) : raw;
  const problems: RuleFileProblem[] = [];
  const locate = locator(text);
  const report: Report = (path, message, hint, severity = 'error') =>
    void problems.push({ file, ...at(locate, path), severity, message, hint });
  const none = { file, name: undefined, extends: [], guard: [], custom: [], rules: {} };

  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    problems.push({
      file,
      line: lineOfSyntaxError(text, message),
      path: '',
      severity: 'error',
      message: `The file is not valid JSON: ${message}.`,
      hint: 'Until that is mended, none of its rules count.',
    });
    return { ...none, problems, locate };
  }
  const wrong = whyNotOurs(json);
  if (wrong || !isObject(json)) {
    report([], ...(wrong ?? NOT_OURS));
    return { ...none, problems, locate };
  }

  for (const key of Object.keys(json))
    if (!Object.hasOwn(RuleFile.shape, key))
      report(
        [key],
        `"${key}" is not known here and counts for nothing.`,
        `A rule file has ${Object.keys(RuleFile.shape).join(', ')}.`,
        'warning',
      );
  const { name } = json;
  return {
    file,
    name: typeof name === 'string' && name !== '' ? name.slice(0, 200) : undefined,
    extends: paths(json, 'extends', report),
    guard: paths(json, 'guard', report),
    custom: customRules(json.custom, report),
    rules: settings(json.rules, report),
    problems,
    locate,
  };
}

const at = (
  locate: Locate,
  path: readonly PropertyKey[],
): Pick<RuleFileProblem, 'line' | 'path'> => {
  const line = locate(path);
  return { path: path.map(String).join('.'), ...(line !== undefined && { line }) };
};

export function problemAt(
  { file, locate }: Pick<ReadRuleFile, 'file' | 'locate'>,
  path: readonly PropertyKey[],
  { severity, message, hint }: Pick<RuleFileProblem, 'severity' | 'message' | 'hint'>,
): RuleFileProblem {
  return { file, ...at(locate, path), severity, message, hint };
}

type Wrong = readonly [message: string, hint: string];

const NOT_OURS: Wrong = [
  `The file is no rule file: its "format" is not "${RULE_FILE_FORMAT}".`,
  `A ${RULE_FILE} begins with "format": "${RULE_FILE_FORMAT}", "version": ${RULE_FILE_VERSION}.`,
];

function whyNotOurs(json: unknown): Wrong | undefined {
  if (!isObject(json) || json.format !== RULE_FILE_FORMAT) return NOT_OURS;
  if (typeof json.version === 'number' && json.version > RULE_FILE_VERSION)
    return [
      `The file is for a newer Stackwright: its version is ${json.version}, this one reads up to ${RULE_FILE_VERSION}.`,
      'Update Stackwright; until then none of its rules count.',
    ];
  if (json.version !== RULE_FILE_VERSION)
    return ['The file\'s "version" is missing or wrong.', `Write "version": ${RULE_FILE_VERSION}.`];
  if (deeper(json, RULE_FILE_LIMITS.depth))
    return [
      `The file is nested more than ${RULE_FILE_LIMITS.depth} levels deep.`,
      'Part the rules: two simple ones say more than one that nobody can read.',
    ];
  return undefined;
}

function deeper(value: unknown, levels: number): boolean {
  if (typeof value !== 'object' || value === null) return false;
  return levels === 0 || Object.values(value).some((inner) => deeper(inner, levels - 1));
}

function paths(
  json: { readonly [key: string]: unknown },
  key: 'extends' | 'guard',
  report: Report,
): Placed<string>[] {
  const value = json[key] ?? [];
  const limit = key === 'extends' ? RULE_FILE_LIMITS.files : RULE_FILE_LIMITS.guardFiles;
  if (!Array.isArray(value)) {
    report([key], `"${key}" is not a list.`, `Write ["…"], with paths relative to this file.`);
    return [];
  }
  if (value.length > limit)
    report([key], `"${key}" names ${value.length} files; ${limit} are read.`, 'Join some of them.');
  return value.slice(0, limit).flatMap((entry: unknown, index) => {
    if (typeof entry === 'string' && entry.trim() !== '' && entry.length <= 1000)
      return [{ value: entry, path: [key, index] }];
    report([key, index], 'This is no path.', 'Write a path relative to this file, in quotes.');
    return [];
  });
}

function settings(value: unknown, report: Report): { [id: string]: TeamSetting } {
  if (value === undefined) return {};
  if (!isObject(value)) {
    report(['rules'], '"rules" is not an object.', 'Write { "rule-id": { "severity": "error" } }.');
    return {};
  }
  const found: [string, TeamSetting][] = [];
  for (const [id, setting] of Object.entries(value).slice(0, RULE_FILE_LIMITS.settings)) {
    const parsed = TeamSetting.safeParse(setting);
    if (parsed.success) found.push([id, parsed.data]);
    else reportIssues(['rules', id], parsed.error, `The setting of ${id}`, report);
  }
  return Object.fromEntries(found);
}

function customRules(value: unknown, report: Report): Placed<CustomRule>[] {
  if (value === undefined) return [];
  if (!Array.isArray(value)) {
    report(['custom'], '"custom" is not a list.', 'Write [{ "id": "…", … }].');
    return [];
  }
  if (value.length > RULE_FILE_LIMITS.custom)
    report(
      ['custom'],
      `There are ${value.length} rules; ${RULE_FILE_LIMITS.custom} count.`,
      'Join some.',
    );
  return value.slice(0, RULE_FILE_LIMITS.custom).flatMap((entry: unknown, index) => {
    const parsed = CustomRule.safeParse(entry);
    if (parsed.success) return [{ value: parsed.data, path: ['custom', index] }];
    const id =
      isObject(entry) && typeof entry.id === 'string' ? `The rule ${entry.id}` : 'The rule';
    reportIssues(['custom', index], parsed.error, id, report);
    return [];
  });
}

function reportIssues(
  base: readonly (string | number)[],
  { issues }: z.ZodError,
  what: string,
  report: Report,
): void {
  for (const { path, message } of issues.slice(0, 5))
    report(
      [...base, ...path],
      `${[...base, ...path].join('.')}: ${message}.`,
      `${what} counts for nothing until that is mended; the rest of the file holds.`,
    );
}
