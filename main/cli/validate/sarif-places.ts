import { pathToFileURL } from 'node:url';
import type { ArtifactLocation, Location, Region } from 'sarif';
import type { TextSpan } from '#app/text-span.ts';
import type { Spot } from './locate.ts';
import { nameFrom, pathFrom } from './repository.ts';

/** What most readers of SARIF call the root of a repository. */
export const SOURCE_ROOT = '%SRCROOT%';
/** Where templates would be if designs were compiled to files. */
export const COMPILED = 'COMPILED';

/** Relative to the repository's root, so that it is the same on every machine. */
export function artifactOf(root: string, path: string): ArtifactLocation {
  const inside = pathFrom(root, path);
  return inside === undefined
    ? { uri: pathToFileURL(path).href }
    : { uri: encoded(inside), uriBaseId: SOURCE_ROOT };
}

export const templateName = (root: string, path: string, index: number): string =>
  encoded(`${nameFrom(root, path).replace(/^\/+/, '')}/${index + 1}.yaml`);

const encoded = (path: string): string => path.split('/').map(encodeURIComponent).join('/');

export const regionOf = ({ line, column, endLine, endColumn }: TextSpan): Region => ({
  startLine: line,
  startColumn: column,
  endLine,
  endColumn,
});

/** The whole record is the context of the line a finding points at. */
export const locationOf = (
  { span, record, name, path }: Spot,
  root: string,
  file: string,
): Location => ({
  physicalLocation: {
    artifactLocation: artifactOf(root, file),
    region: regionOf(span),
    ...(record && { contextRegion: regionOf(record) }),
  },
  ...(path && { logicalLocations: [{ name, fullyQualifiedName: path }] }),
  message: { text: name },
});
