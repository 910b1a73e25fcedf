// A rule's page, in Markdown.
import { AREAS, type RuleDefinition } from '#app/rules/define-rule.ts';
import type { Finding } from '#app/rules/finding.ts';
import type { Example, Examples } from './examples.ts';

export interface PageImages {
  readonly before: string | undefined;
  readonly after: string | undefined;
  readonly valid: string | undefined;
}

export const SEVERITY_NAMES = { error: 'Error', warning: 'Warning', info: 'Information' } as const;

export function page(rule: RuleDefinition, examples: Examples, images: PageImages): string {
  const [first, ...others] = examples.invalid;
  const valid = examples.valid.flatMap(({ name }) => name ?? []);
  const parts = [
    `# ${text(rule.title)}`,
    facts(rule),
    text(rule.why),
    sourceOf(rule),
    '## What it says',
    ...(images.before ? [picture(images.before, first?.name ?? rule.title)] : []),
    ...(first?.findings.map(quote) ?? []),
    ...(others.length > 0 ? ['It also finds:', listOf(others)] : []),
    ...(first ? fixOf(first, images.after) : []),
    ...(valid.length > 0
      ? [
          '## What it has nothing against',
          ...(images.valid
            ? [picture(images.valid, examples.valid[0]?.name ?? 'Nothing is found here')]
            : []),
          valid.map((name) => `- ${text(capital(name))}`).join('\n'),
        ]
      : []),
    '## When it does not fit',
    ...tuning(rule, first?.findings[0]),
  ];
  return `${MADE}\n\n${parts.join('\n\n')}\n`;
}

const MADE = '<!-- Written by `npm run generate -- rule-docs` from the rule and its tests. -->';

/** Markdown's own signs are what somebody wrote, not signs. */
export const text = (plain: string): string =>
  plain.replaceAll(/[\\`*_[\]<>|#]/g, (sign) => (sign === '<' ? '&lt;' : `\\${sign}`));

const capital = (plain: string): string => plain.charAt(0).toUpperCase() + plain.slice(1);

const picture = (path: string, alt: string): string => `![${text(capital(alt))}](${path})`;

function facts({ id, severity, area, threshold }: RuleDefinition): string {
  const rows = [
    ['Rule', `\`${id}\``],
    ['Severity', SEVERITY_NAMES[severity]],
    ['Area', AREAS[area]],
    ...(threshold ? [['Threshold', `${threshold.default} ${text(threshold.unit)}`]] : []),
  ];
  const cells = (column: number) => rows.map((row) => row[column]).join(' | ');
  return `| ${cells(0)} |\n|${rows.map(() => '---').join('|')}|\n| ${cells(1)} |`;
}

const sourceOf = ({ source }: RuleDefinition): string =>
  source.url ? `Source: [${text(source.title)}](${source.url}).` : `Source: ${text(source.title)}.`;

const quote = ({ severity, message }: Finding): string =>
  `> **${SEVERITY_NAMES[severity]}:** ${text(message)}`;

const listOf = (examples: readonly Example[]): string =>
  examples
    .map(({ name, findings }) => {
      const said = `“${text(findings[0]?.message ?? '')}”`;
      return name === undefined ? `- ${said}` : `- ${text(capital(name))}. ${said}`;
    })
    .join('\n');

const UNDONE = 'A fix is an edit like any other and can be undone.';

function fixOf({ fix, findings }: Example, image: string | undefined): string[] {
  if (!fix) return ['## The fix', 'None is offered: what to do is for the architect to decide.'];
  const others = findings[0]?.fixes.slice(1).map(({ title }) => text(title)) ?? [];
  return [
    '## The fix',
    `${fix.titles.map((title) => `**${text(title)}.**`).join(' ')} ${UNDONE}`,
    ...(others.length > 0 ? [`Or: ${others.join('; ')}.`] : []),
    ...(image ? [picture(image, `After the fix: ${fix.titles.join('; ')}`)] : []),
  ];
}

function tuning(
  { id, severity, threshold }: RuleDefinition,
  finding: Finding | undefined,
): string[] {
  const milder = severity === 'error' ? 'warning' : severity === 'warning' ? 'info' : 'warning';
  const setting = (value: object): string => fence({ settings: { rules: { [id]: value } } });
  const place = finding?.connections[0]
    ? { connection: finding.connections[0] }
    : finding?.blocks[0]
      ? { block: finding.blocks[0] }
      : {};
  return [
    'Live with one finding: choose **Waive…** beside it and say why. The design keeps the reason, and the finding is counted as waived until the waiver expires:',
    fence({
      waivers: [
        {
          id: 'w1',
          rule: id,
          ...place,
          reason: 'Until the new version is out',
          expires: '2027-03-31',
        },
      ],
    }),
    `Judge it otherwise in one design${threshold ? ` – the threshold, ${threshold.default} ${text(threshold.unit)}, is yours to change` : ''}:`,
    setting({ severity: milder, ...(threshold && { threshold: threshold.default }) }),
    'Turn it off in one design:',
    setting({ severity: 'off' }),
  ];
}

const fence = (value: object): string => `\`\`\`json\n${jsonOf(value)}\n\`\`\``;

/** As people write it: the innermost on one line. */
const jsonOf = (value: object): string =>
  JSON.stringify(value, null, 2).replaceAll(
    /\{\s+("[^{}[\]]*?)\s+\}/g,
    (_, inner: string) => `{ ${inner.replaceAll(/\n\s+/g, ' ')} }`,
  );
