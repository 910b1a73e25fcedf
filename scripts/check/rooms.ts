import { run } from './run.ts';

/** Folders with a tsconfig.json of their own. */
export const roomNames = ['app', 'main', 'renderer', 'scripts', 'tests'] as const;

export interface RoomResult {
  readonly room: string;
  readonly ok: boolean;
  readonly output: string;
}

/** Type-checks one room of the repository at `root`. */
export async function checkRoom(room: string, root = '.'): Promise<RoomResult> {
  const tsc = 'node_modules/typescript/bin/tsc';
  const { code, output } = await run(process.execPath, [tsc, '-p', `${room}/tsconfig.json`], {
    cwd: root,
  });
  return { room, ok: code === 0, output };
}
