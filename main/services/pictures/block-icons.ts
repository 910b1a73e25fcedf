// The icons that pictures of designs show, from the files the package brings along.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { serviceIcon } from '#app/cloudformation/spec/service-icon.ts';
import type { Icons } from '#app/drawing/icons.ts';

export function blockIcons(root: string): Icons {
  const folder = join(root, 'assets', 'icons');
  const known = new Map<string, string | undefined>();
  const services = z
    .record(z.string(), z.string())
    .parse(JSON.parse(text(join(folder, 'services.json')) ?? '{}'));
  return {
    svg: (name) => {
      if (!known.has(name)) known.set(name, text(join(folder, `${name}.svg`)));
      return known.get(name);
    },
    service: (type) => {
      const icon = serviceIcon(type, services);
      return icon === undefined ? undefined : `services/${icon}`;
    },
  };
}

/** A picture without an icon is better than none. */
function text(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}
