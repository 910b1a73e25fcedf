#!/usr/bin/env node
// The command line's entry: the terminal it speaks to, and how it ends.
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline/promises';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import type { Cli } from './cli.ts';
import { runCli } from './program.ts';

// Both main/cli/ and dist/cli/ are two levels below package.json.
const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
const { version } = z
  .object({ version: z.string() })
  .parse(JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')));

/** npm runs scripts in the package's folder and says where it was called. */
const folder =
  process.env.npm_lifecycle_event === 'cli' && process.env.INIT_CWD
    ? process.env.INIT_CWD
    : process.cwd();

const cli: Cli = {
  folder,
  root,
  version,
  interactive: process.stdin.isTTY && process.stderr.isTTY,
  print: (text) => write(process.stdout, text),
  printBytes: (bytes) => process.stdout.write(bytes),
  say: (text) => write(process.stderr, text),
  fail: ({ message, hint }, code = 2) => {
    cli.say(`stackwright: ${message}`);
    if (hint) cli.say(hint);
    return code;
  },
  confirm: async (question) => {
    const lines = createInterface({ input: process.stdin, output: process.stderr });
    try {
      // Ctrl-C and the end of input answer like no.
      const ended = new Promise<string>((resolve) => lines.once('close', () => resolve('')));
      const answer = await Promise.race([lines.question(`${question} [y/N] `), ended]);
      return /^y(es)?$/i.test(answer.trim());
    } finally {
      lines.close();
    }
  },
};

/** What a file names may hold escape sequences: a terminal is not to obey them. */
function write(stream: NodeJS.WriteStream, text: string): void {
  stream.write(`${stream.isTTY ? text.replaceAll(/[^\P{Cc}\t\n]/gu, '\uFFFD') : text}\n`);
}

let outputLost = false;
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  // Whoever read the results has seen enough (`| head`): that is no failure.
  if (outputLost || error.code === 'EPIPE') return;
  outputLost = true;
  process.exitCode = cli.fail({
    code: 'output',
    message: `The results could not be written: ${error.code === 'ENOSPC' ? 'the disk is full' : error.message}.`,
  });
});
process.stderr.on('error', () => undefined); // there is nowhere left to say so

const code = await runCli(process.argv.slice(2), cli);
process.exitCode = outputLost ? 2 : code;
