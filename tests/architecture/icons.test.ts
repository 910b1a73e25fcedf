import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { blocks } from '#app/catalog/blocks.gen.ts';
import services from '#assets/icons/services.json' with { type: 'json' };
import index from '#assets/spec/index.json' with { type: 'json' };

const FOLDER = resolve(import.meta.dirname, '../../assets/icons');
const files = readdirSync(FOLDER, { recursive: true, encoding: 'utf8' }).filter((path) =>
  path.endsWith('.svg'),
);

describe('icons', () => {
  it.each(Object.values(blocks).map(({ type, icon }) => [type, icon]))(
    'the block %s has its %s',
    (_, icon) => {
      expect(existsSync(`${FOLDER}/${icon}.svg`)).toBe(true);
    },
  );

  it('of services are there, each for a type that exists', () => {
    const missing = Object.values(services).filter(
      (name) => !existsSync(`${FOLDER}/services/${name}.svg`),
    );
    const unknown = Object.keys(services).filter(
      (prefix) =>
        !Object.keys(index).some((type) => type === prefix || type.startsWith(`${prefix}::`)),
    );
    expect({ missing, unknown }).toEqual({ missing: [], unknown: [] });
  });

  it('share no ids, name no scripts, and load nothing', () => {
    const ids = new Set<string>();
    for (const file of files) {
      const svg = readFileSync(`${FOLDER}/${file}`, 'utf8');
      expect(svg, file).toMatch(/^<svg [^>]*viewBox=/);
      expect(svg, file).not.toMatch(/<script|<image|<foreignObject|\son\w+=|url\((?!#)/);
      for (const [, id = ''] of svg.matchAll(/ id="([^"]+)"/g)) {
        expect(ids, file).not.toContain(id);
        ids.add(id);
      }
    }
    expect(files.length).toBeGreaterThan(150);
  });
});
