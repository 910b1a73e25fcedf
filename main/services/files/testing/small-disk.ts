// For tests: a disk that is full after a few kilobytes. Only root on Linux can make one.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface SmallDisk {
  readonly path: string;
  remove(): void;
}

/** The disk, or the reason why there can be none here. */
export function smallDisk(kilobytes: number): SmallDisk | string {
  if (process.platform !== 'linux' || process.getuid?.() !== 0)
    return 'a full disk needs a tmpfs of its own, which only root on Linux can mount';
  const path = mkdtempSync(join(tmpdir(), 'stackwright-disk-'));
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${kilobytes}k`, 'tmpfs', path]);
  } catch (error) {
    rmdirSync(path);
    return `no tmpfs could be mounted: ${error instanceof Error ? error.message : String(error)}`;
  }
  return {
    path,
    remove() {
      execFileSync('umount', [path]);
      rmdirSync(path);
    },
  };
}
