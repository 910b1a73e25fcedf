import { join } from 'node:path';
import type { ContentRoot } from './content-path.ts';

/** Where a checkout or a packed application keeps what the hosts need. */
export interface Places {
  /** The built interface. */
  readonly renderer: string;
  readonly assets: string;
  readonly examples: string;
  /** The entry of the template validator's child process. */
  readonly validatorChild: string;
}

/** Places below the folder that holds package.json, with the built child process. */
export const places = (root: string): Places => ({
  renderer: join(root, 'dist', 'renderer'),
  assets: join(root, 'assets'),
  examples: join(root, 'assets', 'examples'),
  validatorChild: join(root, 'dist', 'desktop', 'validator-child.cjs'),
});

/** The build puts its scripts and styles under `/assets/` too, so those are looked for first. */
export const contentRoots = ({ renderer, assets }: Places): readonly ContentRoot[] => [
  { prefix: '/', folder: renderer },
  { prefix: '/assets/', folder: assets },
];
