// For tests: a log that can be asked what was said.
import type { Log } from '../../service.ts';

export interface MemoryLog extends Log {
  readonly lines: string[];
}

export function createMemoryLog(): MemoryLog {
  const lines: string[] = [];
  const write = (level: string) => (message: string, error?: unknown) => {
    const detail = error instanceof Error ? `: ${error.message}` : '';
    lines.push(`${level} ${message}${detail}`);
  };
  return { lines, info: write('info'), warn: write('warn'), error: write('error') };
}
