// A rule without a page explains itself to nobody; a page that says otherwise than its rule misleads.
// The pictures are made from the rules' tests, which takes too long to compare here.
import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, it } from 'vitest';
import { allRules } from '#app/rules/run.ts';
import { SEVERITY_NAMES, text } from '#scripts/generate/rule-docs/page.ts';

const FOLDER = resolve(import.meta.dirname, '../../docs/rules');
const HINT = 'run `npm run generate -- rule-docs`';

const pages = new Map(
  readdirSync(FOLDER)
    .filter((name) => name.endsWith('.md'))
    .map((name) => [name.slice(0, -'.md'.length), readFileSync(`${FOLDER}/${name}`, 'utf8')]),
);
const index = pages.get('README') ?? '';

it('there is a page for every rule, and for nothing else', () => {
  const named = [...pages.keys()].filter((name) => name !== 'README');
  expect(named.toSorted(), HINT).toEqual(allRules.map(({ id }) => id).toSorted());
});

it.each(allRules.map((rule) => [rule.id, rule] as const))(
  'the page of %s says what the rule says',
  (id, rule) => {
    const page = pages.get(id) ?? '';
    for (const part of [`# ${text(rule.title)}`, text(rule.why), text(rule.source.title)])
      expect(page, HINT).toContain(part);
    expect(page, HINT).toContain(`\`${id}\` | ${SEVERITY_NAMES[rule.severity]} |`);
    expect(page, HINT).toContain(
      rule.threshold ? `| ${rule.threshold.default} ` : `# ${text(rule.title)}`,
    );
    expect(index, HINT).toContain(`[${id}](${id}.md) | ${text(rule.title)} |`);
  },
);

it('every picture is there and shown', () => {
  const shown = [...pages.values()].flatMap((page) =>
    Array.from(page.matchAll(/\]\(images\/([^)]+)\)/g), ([, name = '']) => name),
  );
  expect(shown.toSorted()).toEqual(readdirSync(`${FOLDER}/images`).toSorted());
});

it('pictures load nothing and run nothing', () => {
  for (const name of readdirSync(`${FOLDER}/images`)) {
    const svg = readFileSync(`${FOLDER}/images/${name}`, 'utf8');
    expect(svg, name).not.toMatch(/<script|<foreignObject|\son\w+=|href="(?!#)|url\((?!#)/);
  }
});
