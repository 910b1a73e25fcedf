import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { fail, ok, type Result } from '#app/result.ts';

export interface LaunchArguments {
  /** A design to open, as an absolute path. */
  readonly file: string | undefined;
  /** Undefined: whichever works. */
  readonly host: 'electron' | 'loopback' | undefined;
  readonly window: boolean;
  /** 0: any free port. */
  readonly port: number;
  readonly help: boolean;
}

export const USAGE = `npm start -- [FILE] [options]

  FILE                 a *.stackwright.json design to open, or a template or a picture
                       that carries a design
  --host=electron      Electron or nothing
  --host=loopback      the loopback server, with a browser for its window
  --no-window          serve and print the address, open no window
  --port=PORT          the loopback server's port; any free one by default`;

export function parseArguments(argv: readonly string[], folder: string): Result<LaunchArguments> {
  const bad = (message: string) => fail('usage', message, USAGE);
  let parsed: ReturnType<typeof parse>;
  try {
    parsed = parse(argv);
  } catch (error) {
    return bad(error instanceof Error ? error.message : String(error));
  }
  const { values, positionals } = parsed;
  const [file, ...others] = positionals;
  if (others.length > 0) return bad(`One design at a time: ${positionals.join(', ')}.`);
  const { host } = values;
  if (host !== undefined && host !== 'electron' && host !== 'loopback')
    return bad(`--host is electron or loopback, not "${host}".`);
  const port = values.port === undefined ? 0 : Number(values.port);
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    return bad(`--port is a number up to 65535, not "${values.port}".`);
  return ok({
    file: file === undefined ? undefined : resolve(folder, file),
    host,
    window: !values['no-window'],
    port,
    help: values.help ?? false,
  });
}

const parse = (argv: readonly string[]) =>
  parseArgs({
    args: [...argv],
    allowPositionals: true,
    options: {
      host: { type: 'string' },
      'no-window': { type: 'boolean' },
      port: { type: 'string' },
      help: { type: 'boolean', short: 'h' },
    },
  });
