// Conventions that no linter rule covers.
import { readdirSync, readFileSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

const ROOT = resolve(import.meta.dirname, '../..');
const ROOMS = ['app', 'main', 'renderer', 'scripts', 'tests'];
const LONGEST = 400;
const DUMPING_GROUNDS = /^(?:utils?|helpers?|common|misc|shared)$/;
/** A table may keep its own format; nothing else is exempt. */
const SUPPRESSION =
  /(?:oxlint|eslint)-disable|biome-ignore(?!(?:-all|-start|-end)? format)|@ts-(?:ignore|expect-error|nocheck)/;

const sources = ROOMS.flatMap((room) =>
  readdirSync(`${ROOT}/${room}`, { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.tsx?$/.test(path) && !path.endsWith('.gen.ts'))
    .map((path) => `${room}/${path.replaceAll('\\', '/')}`),
).map((path) => ({ path, lines: readFileSync(`${ROOT}/${path}`, 'utf8').split('\n') }));
const isTest = (path: string): boolean => path.startsWith('tests/') || path.includes('.test.');

/** Places in the sources, tests aside, of lines that break a convention. */
const places = (
  breaks: (line: string, index: number, lines: readonly string[]) => boolean,
): string[] =>
  sources
    .filter(({ path }) => !isTest(path))
    .flatMap(({ path, lines }) =>
      lines.flatMap((line, index) => (breaks(line, index, lines) ? [`${path}:${index + 1}`] : [])),
    );

/** A type assertion: not `as const`, nor the renaming in an import or export, nor prose. */
function isCast(line: string): boolean {
  const code = line
    .replaceAll(/'(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*"|`[^`]*`|\/\/.*$|\/\*.*?\*\//g, '')
    .trim();
  if (/^(?:import|export|type|\*|\/\*|\w+ as \w+,?$)/.test(code)) return false;
  return /[\w)\]}>] as (?:(?:string|number|boolean|object|unknown|never|keyof|readonly|typeof)\b|[A-Z]\w*\b(?!::|'|’)|[({[])/.test(
    code,
  );
}

const isComment = (line: string | undefined): boolean => /^\s*(?:\/\/|\*)/.test(line ?? '');

describe('sources', () => {
  it('are there to be looked at', () => {
    expect(sources.length).toBeGreaterThan(100);
  });

  it(`have at most ${LONGEST} lines`, () => {
    const long = sources.filter(({ path, lines }) => !isTest(path) && lines.length > LONGEST);
    expect(long.map(({ path, lines }) => `${path}: ${lines.length}`)).toEqual([]);
  });

  it('are named for what they do', () => {
    const named = sources.map(({ path }) => path);
    const vague = named.filter((path) =>
      path.split('/').some((part) => DUMPING_GROUNDS.test(part.split('.')[0] ?? '')),
    );
    expect(vague).toEqual([]);
    // AWS's own name for a service is not ours for a class.
    const ours = (path: string): string => basename(path).replace('secrets-manager', '');
    expect(named.filter((path) => /manager/i.test(ours(path)))).toEqual([]);
  });

  it('are in kebab-case, components in PascalCase', () => {
    const odd = sources
      .map(({ path }) => path)
      .filter((path) => {
        const name = basename(path).split('.')[0] ?? '';
        const kebab = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
        return !(kebab.test(name) || (path.endsWith('.tsx') && /^[A-Z][A-Za-z0-9]*$/.test(name)));
      });
    expect(odd).toEqual([]);
  });

  it('export by name', () => {
    expect(places((line) => line.startsWith('export *'))).toEqual([]);
  });

  it('silence no gate', () => {
    expect(places((line) => SUPPRESSION.test(line))).toEqual([]);
  });

  it('give a reason beside each cast', () => {
    const unexplained = places(
      (line, index, lines) =>
        isCast(line) &&
        !line.includes('//') &&
        !isComment(lines[index - 1]) &&
        !lines[index + 1]?.includes('//'),
    );
    expect(unexplained).toEqual([]);
  });

  it.each([
    ['const a = b as Thing;', true],
    ['  }) as JsonSchema;', true],
    ['return [] as string[];', true],
    ['to: to as BlockId,', true],
    ['for (const key of keys as (keyof T)[])', true],
    ['const a = b as const;', false],
    ['<p>Drag it as you like, such as AWS::S3, as AWS’s.</p>', false],
    ['import { a as b } from "c";', false],
    ['  Resource as TemplateResource,', false],
    ["text('read it as UTF-8')", false],
    ['// the block as EC2 wants it', false],
    ['/** The block as EC2 wants it. */', false],
    [' * The block as EC2 wants it.', false],
  ])('tells casts from prose: %s', (line, expected) => {
    expect(isCast(line)).toBe(expected);
  });
});
