import { readFile, realpath } from 'node:fs/promises';
import { extname, sep } from 'node:path';
import { type ContentRoot, contentPaths } from './content-path.ts';

const mediaTypes: { readonly [extension: string]: string } = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.webmanifest': 'application/manifest+json',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
};

export interface Content {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly mediaType: string;
}

/** The file a URL path stands for, or undefined when there is none that may be served. */
export async function readContent(
  roots: readonly ContentRoot[],
  pathname: string,
): Promise<Content | undefined> {
  for (const path of contentPaths(roots, pathname)) {
    const mediaType = mediaTypes[extname(path).toLowerCase()];
    if (mediaType === undefined) continue;
    if (!(await isInside(roots, path))) continue;
    // Missing, a folder, unreadable: to a page all of these are "not found".
    const bytes = await readFile(path).catch(() => undefined);
    if (bytes) return { bytes: new Uint8Array(bytes), mediaType };
  }
  return undefined;
}

/** A symbolic link in a served folder must not lead out of it. */
async function isInside(roots: readonly ContentRoot[], path: string): Promise<boolean> {
  const real = await realpath(path).catch(() => undefined);
  if (real === undefined) return false;
  const folders = await Promise.all(
    roots.map((root) => realpath(root.folder).catch(() => undefined)),
  );
  return folders.some((folder) => folder !== undefined && real.startsWith(folder + sep));
}
