// Reports for tests of the formats, with the names nobody expects.
import { resolve } from 'node:path';
import { BlockId, ConnectionId, WaiverId } from '#app/design/ids.ts';
import { type Sketch, sketch } from '#app/design/testing/sketch.ts';
import { writeDesign } from '#app/design/write.ts';
import type { RuleDefinition } from '#app/rules/define-rule.ts';
import type { Finding } from '#app/rules/finding.ts';
import { designPlaces } from '../design-places.ts';
import { locateInDesign, locateInTemplate } from '../locate.ts';
import type { CheckedFile, Report } from '../report.ts';

export const TRICKY = 'a::b,c=100%\r\n::error::<x> "q" \'r\' & ]]> ünï 🛒 \u0007 \uD800';

export type FindingSketch = Omit<Partial<Finding>, 'blocks' | 'connections' | 'waiver'> & {
  readonly blocks?: readonly string[];
  readonly connections?: readonly string[];
  readonly waiver?: string;
};

export const finding = ({
  blocks = [],
  connections = [],
  waiver,
  ...rest
}: FindingSketch): Finding => ({
  key: 'k',
  rule: 'lonely',
  severity: 'error',
  message: 'It is alone.',
  source: 'design',
  fixes: [],
  ...rest,
  blocks: blocks.map((id) => BlockId.parse(id)),
  connections: connections.map((id) => ConnectionId.parse(id)),
  ...(waiver && { waiver: WaiverId.parse(waiver) }),
});

/** The text a design would have in a file goes with it: places are looked up there. */
export function checkedDesign(
  drawn: Sketch,
  findings: readonly Finding[],
  {
    file = 'designs/shop.stackwright.json',
    names = {},
    templates = [],
  }: {
    readonly file?: string;
    /** By id, where the name is another. */
    readonly names?: { readonly [id: string]: string };
    readonly templates?: readonly string[];
  } = {},
): CheckedFile & { readonly text: string } {
  const plain = sketch(drawn);
  const blocks = Object.fromEntries(
    Object.entries(plain.blocks).map(([id, block]) => [
      id,
      { ...block, name: names[id] ?? block.name },
    ]),
  );
  const design = { ...plain, blocks };
  const text = writeDesign(design);
  const places = designPlaces(text);
  return {
    file,
    path: resolve('/repo', file),
    kind: 'design',
    design,
    text,
    templates,
    found: findings.map((one) => ({
      finding: one,
      standing: one.waiver === undefined ? 'open' : 'waived',
      spots: locateInDesign(one, design, places),
    })),
  };
}

export const checkedTemplate = (
  findings: readonly Finding[],
  file = 'infra/all.yaml',
): CheckedFile => ({
  file,
  path: resolve('/repo', file),
  kind: 'template',
  templates: ['Resources: {}\n'],
  found: findings.map((one) => ({
    finding: one,
    standing: 'open',
    spots: locateInTemplate(one, file),
  })),
});

const lonely: RuleDefinition = {
  id: 'lonely',
  title: 'A block nobody needs',
  area: 'topology',
  severity: 'warning',
  why: 'What is not needed costs nonetheless.',
  source: { title: 'A book', url: 'https://example.com/book' },
  judges: 'design',
  check: () => [],
};

export const reportOf = (checked: readonly CheckedFile[], more: Partial<Report> = {}): Report => ({
  checked,
  unread: [],
  failOn: 'error',
  rules: [lonely, { ...lonely, id: 'crowded', title: 'Too many blocks' }],
  validatorRules: { F3012: 'Property type mismatch' },
  root: resolve('/repo'),
  version: '1.2.3',
  ...more,
});

/** Of a file, those of a rule as if the baseline had them. */
export const known = (file: CheckedFile, rule: string): CheckedFile => ({
  ...file,
  found: file.found.map((one) =>
    one.finding.rule === rule ? { ...one, standing: 'known' as const } : one,
  ),
});
