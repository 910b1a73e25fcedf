// Text → template. YAML 1.1 with CloudFormation's tags; JSON is a part of YAML and takes the same
// road. Failures say where.
import { LineCounter, parseDocument } from 'yaml';
import { isObject } from '../../json.ts';
import type { Failure, Result } from '../../result.ts';
import type { TextRange } from '../emit/emitted.ts';
import { SECTIONS, type Template, type Value, type ValueObject } from '../template.ts';
import { entriesOf, rangeOf, toValue, UnreadableValue } from './yaml-value.ts';

export interface ParsedTemplate {
  readonly template: Template;
  /** Where each resource stands in the text, from its key to its end. */
  readonly ranges: { readonly [logicalId: string]: TextRange };
}

export interface TemplateFailure extends Failure<'empty' | 'syntax' | 'not-a-template'> {
  /** Both from 1; absent when it is about the whole text. */
  readonly line?: number;
  readonly column?: number;
}

/** What a template may not have: YAML types CloudFormation doesn't read. */
const UNSUPPORTED_TYPES: ReadonlySet<string> = new Set(
  ['binary', 'omap', 'pairs', 'set', 'timestamp'].map((name) => `tag:yaml.org,2002:${name}`),
);

/**
 * Reads a template as YAML or JSON. Fails with `empty`, `syntax` (with line and column) or
 * `not-a-template`; whether its resources are right is the validator's question.
 */
export function parseTemplate(text: string): Result<ParsedTemplate, TemplateFailure> {
  if (text.replace('\uFEFF', '').trim() === '')
    return { ok: false, failure: { code: 'empty', message: 'The template is empty.' } };
  const lines = new LineCounter();
  const at = (offset: number): { line: number; column: number } => {
    const { line, col } = lines.linePos(offset);
    return { line, column: col };
  };
  const failed = (
    code: TemplateFailure['code'],
    message: string,
    offset?: number,
  ): Result<never, TemplateFailure> => {
    const place = offset === undefined ? undefined : at(offset);
    const where = place ? ` (line ${place.line}, column ${place.column})` : '';
    return { ok: false, failure: { code, message: `${message}${where}.`, ...place } };
  };

  const document = parseDocument(text, {
    version: '1.1',
    lineCounter: lines,
    prettyErrors: false,
    customTags: (tags) =>
      tags.filter((tag) => typeof tag === 'string' || !UNSUPPORTED_TYPES.has(tag.tag)),
  });
  const [error] = document.errors;
  if (error) return failed('syntax', withoutStop(error.message), error.pos[0]);

  let value: Value;
  try {
    value = toValue(document.contents, document);
  } catch (problem) {
    if (!(problem instanceof UnreadableValue)) throw problem;
    return failed('syntax', problem.message, problem.offset);
  }
  if (!isObject(value))
    return failed('not-a-template', 'A template is a map of sections such as Resources', 0);
  const sections = entriesOf(document.contents);
  const sam = isForSam(value);
  const unknown = Object.keys(value).find(
    (key) => !SECTIONS.some((section) => section === key) && !(sam && key === 'Globals'),
  );
  if (unknown)
    return failed(
      'not-a-template',
      `"${unknown}" is not a section of a template`,
      rangeOf(sections.get(unknown))?.start,
    );
  if (!isObject(value.Resources))
    return failed(
      'not-a-template',
      'The template has no Resources',
      rangeOf(sections.get('Resources'))?.start,
    );
  const places = entriesOf(sections.get('Resources')?.value);
  for (const [logicalId, resource] of Object.entries(value.Resources))
    if (!logicalId.startsWith('Fn::') && !(isObject(resource) && typeof resource.Type === 'string'))
      return failed(
        'not-a-template',
        `The resource ${logicalId} has no Type`,
        rangeOf(places.get(logicalId))?.start,
      );
  return {
    ok: true,
    value: {
      template: normalized(value),
      ranges: Object.fromEntries(
        [...places].flatMap(([id, place]) => {
          const range = rangeOf(place);
          return range ? [[id, range]] : [];
        }),
      ),
    },
  };
}

/** Whether AWS SAM's macro will read it first, or has to: it knows one section more. */
function isForSam({ Transform, Resources }: ValueObject): boolean {
  const named = JSON.stringify(Transform ?? '').includes('AWS::Serverless-');
  const used = Object.values(isObject(Resources) ? Resources : {}).some(
    (resource) =>
      isObject(resource) &&
      typeof resource.Type === 'string' &&
      resource.Type.startsWith('AWS::Serverless::'),
  );
  return named || used;
}

/** DependsOn is a list here, even where the text names one resource. */
function normalized(value: ValueObject): Template {
  const resources = Object.fromEntries(
    Object.entries(isObject(value.Resources) ? value.Resources : {}).map(([id, resource]) => [
      id,
      isObject(resource) && typeof resource.DependsOn === 'string'
        ? { ...resource, DependsOn: [resource.DependsOn] }
        : resource,
    ]),
  );
  return { ...value, Resources: resources } as unknown as Template; // checked above as far as anybody relies on it
}

const withoutStop = (message: string): string => message.replace(/\.$/, '');
