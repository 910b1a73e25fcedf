import { join } from 'node:path';

/** A folder whose files are served under `prefix`, which starts and ends with a slash. */
export interface ContentRoot {
  readonly prefix: string;
  readonly folder: string;
}

/**
 * The files a URL path may mean, the likeliest first; none when the path could leave its root.
 * A segment is taken only when it is a plain name, so `..`, `%2e%2e`, `%2f`, `\`, NUL and drive
 * letters never reach the file system.
 */
export function contentPaths(roots: readonly ContentRoot[], pathname: string): readonly string[] {
  if (!pathname.startsWith('/')) return [];
  const asked = pathname === '/' ? '/index.html' : pathname;
  return roots
    .filter((root) => asked.startsWith(root.prefix))
    .flatMap((root) => {
      const segments = asked.slice(root.prefix.length).split('/').map(decode);
      return segments.every((segment) => segment !== undefined && isPlainName(segment))
        ? [join(root.folder, ...segments.filter((segment) => segment !== undefined))]
        : [];
    });
}

function decode(segment: string): string | undefined {
  try {
    return decodeURIComponent(segment);
  } catch {
    return undefined; // not percent-encoded UTF-8: it names nothing
  }
}

const isPlainName = (segment: string): boolean =>
  segment !== '' && !segment.startsWith('.') && !/[/\\:\p{Cc}]/u.test(segment);
