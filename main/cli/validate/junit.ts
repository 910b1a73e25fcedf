// JUnit XML: a suite a file. What was found is a case each, named by the rule and where it is, so that
// a CI system lists findings one by one and sees which are new or gone; a rule that found nothing is a
// case that passed, so that a report is never empty and shows what was checked. A case fails exactly
// if its finding does.
import { emptyDesign } from '#app/design/schema.ts';
import type { RuleDefinition } from '#app/rules/define-rule.ts';
import { resolveSetting } from '#app/rules/rule-sets/setting.ts';
import {
  type CheckedFile,
  type Found,
  fails,
  listed,
  type Report,
  type UnreadFile,
} from './report.ts';
import { nameFrom } from './repository.ts';
import { namesOf, oneLine, paragraphs, placeInTemplate, whyNot } from './wording.ts';
import { type Element, xmlDocument } from './xml.ts';

type Outcome = 'failure' | 'error' | 'skipped' | 'passed';

interface Case {
  readonly outcome: Outcome;
  readonly element: Element;
}

export function junitReport(report: Report): string {
  const suites = [
    ...report.checked.map((file) => suite(nameFrom(report.root, file.path), casesOf(file, report))),
    ...report.unread.map((file) => suite(nameFrom(report.root, file.path), [unread(file, report)])),
  ];
  return xmlDocument({
    name: 'testsuites',
    attributes: { name: 'Stackwright', ...sum(suites.flatMap(({ cases }) => cases)) },
    content: suites.map(({ name, cases }) => ({
      name: 'testsuite',
      attributes: { name, ...sum(cases) },
      content: cases.map(({ element }) => element),
    })),
  });
}

const suite = (name: string, cases: readonly Case[]) => ({ name, cases });

function sum(cases: readonly Case[]): Element['attributes'] {
  const count = (outcome: Outcome): number => cases.filter((one) => one.outcome === outcome).length;
  return {
    tests: cases.length,
    failures: count('failure'),
    errors: count('error'),
    skipped: count('skipped'),
  };
}

function casesOf(file: CheckedFile, report: Report): readonly Case[] {
  const found = listed(file, report);
  const { ruleSet, design = emptyDesign('none') } = file;
  const name = nameFrom(report.root, file.path);
  const loud = new Set(found.map(({ finding }) => finding.rule));
  /** Files of several teams may be in one report. */
  const isOfFile = ({ id, ruleFile }: RuleDefinition): boolean =>
    ruleFile === undefined || (ruleSet?.custom.some((rule) => rule.id === id) ?? false);
  const quiet = report.rules
    .filter(isOfFile)
    .filter(({ id }) => file.kind === 'design' && !loud.has(id));
  const validatorIsQuiet = !found.some(({ finding }) => finding.source === 'template');
  const names = new Map<string, number>();
  return [
    ...found.map((one) => caseOf(one, file, report, names)),
    ...quiet.map((rule) => {
      const { severity, severityFrom } = resolveSetting(rule, design, ruleSet);
      const title = `${rule.id}: ${rule.title}`;
      if (severity !== 'off') return testCase('passed', name, title, {});
      const by = severityFrom.by === 'team' ? `by ${severityFrom.file}` : 'in the design';
      return testCase('skipped', name, title, { message: `turned off ${by}` });
    }),
    ...(validatorIsQuiet ? [testCase('passed', name, "AWS's template validator", {})] : []),
  ];
}

function caseOf(found: Found, file: CheckedFile, report: Report, names: Map<string, number>): Case {
  const { finding, spots } = found;
  const place = placeInTemplate(finding);
  const where = [...namesOf(finding, file.design), ...(place ? [place] : [])].join(', ');
  const plain = oneLine(where ? `${finding.rule}: ${where}` : finding.rule);
  const count = (names.get(plain) ?? 0) + 1;
  names.set(plain, count);
  const body = [
    `${finding.severity}: ${finding.message}`,
    ...paragraphs(finding).slice(1),
    `${file.file}:${spots.primary.span.line}`,
  ].join('\n');
  const reason = whyNot(found, file.design, report.baseline);
  const outcome = fails(found, report) ? 'failure' : reason ? 'skipped' : 'passed';
  return testCase(
    outcome,
    nameFrom(report.root, file.path),
    count > 1 ? `${plain} (${count})` : plain,
    {
      message: reason ?? finding.message,
      type: finding.severity,
      body,
      line: spots.primary.span.line,
    },
  );
}

const unread = ({ path, failure: { code, message, hint, line } }: UnreadFile, { root }: Report) =>
  testCase('error', nameFrom(root, path), 'The file could not be checked', {
    message,
    type: code,
    body: [message, ...(hint ? [hint] : [])].join('\n'),
    line,
  });

interface Detail {
  readonly message?: string;
  readonly type?: string;
  readonly body?: string;
  readonly line?: number | undefined;
}

function testCase(
  outcome: Outcome,
  file: string,
  name: string,
  { message, type, body = '', line }: Detail,
): Case {
  const content: readonly Element[] =
    outcome === 'passed'
      ? body
        ? [{ name: 'system-out', attributes: {}, content: body }]
        : []
      : [
          {
            name: outcome,
            attributes: { message, type: outcome === 'skipped' ? undefined : type },
            content: body,
          },
        ];
  return {
    outcome,
    element: { name: 'testcase', attributes: { classname: file, name, file, line }, content },
  };
}
