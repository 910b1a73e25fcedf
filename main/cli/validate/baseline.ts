// The findings a team starts with: they are shown, and only what comes after them fails. The file is
// reviewed like code, so it is sorted, and its entries say what they were about when it was written.
import { z } from 'zod';
import { fail, ok, type Result } from '#app/result.ts';
import type { Finding } from '#app/rules/finding.ts';
import type { TextSpan } from '#app/text-span.ts';
import { placeOfPath, syntaxErrorIn } from '../json-places.ts';
import { identityOf, isAboutTheCheck, keyOf } from './identity.ts';

const FORMAT = 'stackwright-baseline';
const VERSION = 1;

const Ids = z.array(z.string()).readonly();
const Entry = z.strictObject({
  rule: z.string().min(1),
  blocks: Ids.optional(),
  connections: Ids.optional(),
  logicalId: z.string().optional(),
  path: z.string().optional(),
  /** For people, and to tell findings of one identity apart. */
  message: z.string(),
});
export type Entry = z.infer<typeof Entry>;

const BaselineFile = z.strictObject({
  format: z.literal(FORMAT),
  version: z.literal(VERSION),
  files: z.record(z.string(), z.array(Entry)),
});

/** By the checked file's path, as `baselineName` gives it. */
export type Baseline = ReadonlyMap<string, readonly Entry[]>;

/** @param file how the baseline is called in failures. */
export function parseBaseline(text: string, file: string): Result<Baseline> {
  const bad = (what: string, span: TextSpan | undefined, hint = MEND): Result<never> => {
    const where = span ? ` (line ${span.line}, column ${span.column})` : '';
    return fail('bad-baseline', `${file} ${what}${where}.`, hint);
  };
  let json: unknown;
  try {
    json = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    return bad('is not valid JSON', syntaxErrorIn(text));
  }
  const header = z.object({ format: z.literal(FORMAT), version: z.number() }).safeParse(json);
  if (!header.success) return bad(`is no baseline: its "format" is not "${FORMAT}"`, undefined);
  if (header.data.version > VERSION)
    return bad(
      `was written by a newer Stackwright (format version ${header.data.version}; this one reads up to ${VERSION})`,
      undefined,
      'Update Stackwright.',
    );
  const parsed = BaselineFile.safeParse(json);
  if (parsed.success) return ok(new Map(Object.entries(parsed.data.files)));
  const [issue] = parsed.error.issues;
  const path = issue?.path ?? [];
  return bad(
    `is not a whole baseline: ${path.map(String).join('.')}: ${issue?.message ?? ''}`,
    placeOfPath(text, path),
  );
}

const MEND = 'Mend it by hand, or delete it and write it anew with --write-baseline.';

export function writeBaseline(baseline: Baseline): string {
  const files = [...baseline]
    .filter(([, entries]) => entries.length > 0)
    .toSorted(([a], [b]) => compare(a, b));
  return `${JSON.stringify({ format: FORMAT, version: VERSION, files: Object.fromEntries(files) }, null, 2)}\n`;
}

/** What a file's findings look like as known ones. Waived ones are settled already. */
export const entriesFor = (findings: readonly Finding[]): readonly Entry[] =>
  findings
    .filter((finding) => finding.waiver === undefined && !isAboutTheCheck(finding))
    .map((finding) => ({ ...identityOf(finding), message: finding.message }))
    .toSorted((a, b) => compare(keyOf(a), keyOf(b)) || compare(a.message, b.message));

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

export interface Match {
  readonly known: ReadonlySet<Finding>;
  /** How many entries nothing was found for. */
  readonly gone: number;
}

/**
 * Which findings a baseline has. Each entry stands for one finding; of several that are the same but
 * for their message, those whose message it has come first.
 */
export function match(findings: readonly Finding[], entries: readonly Entry[]): Match {
  const left = new Map<string, string[]>();
  for (const entry of entries) {
    const messages = left.get(keyOf(entry));
    if (messages) messages.push(entry.message);
    else left.set(keyOf(entry), [entry.message]);
  }
  const known = new Set<Finding>();
  const take = (finding: Finding, pick: (messages: readonly string[]) => number): void => {
    const messages = left.get(keyOf(identityOf(finding))) ?? [];
    const index = known.has(finding) ? -1 : pick(messages);
    if (index < 0) return;
    messages.splice(index, 1);
    known.add(finding);
  };
  const candidates = findings.filter(
    (finding) => finding.waiver === undefined && !isAboutTheCheck(finding),
  );
  for (const finding of candidates) take(finding, (messages) => messages.indexOf(finding.message));
  for (const finding of candidates) take(finding, (messages) => messages.length - 1);
  const gone = [...left.values()].reduce((sum, messages) => sum + messages.length, 0);
  return { known, gone };
}
