// The process AWS's validator lives in: it holds hundreds of megabytes, some templates make it run
// for minutes, and after one WASM trap every later call fails. The parent (validator.ts) ends it
// when it takes too long; memory it watches itself, below.
import { Worker } from 'node:worker_threads';
import type { GuardFile } from '#app/host/validator.ts';
import { toTemplateFindings } from './findings.ts';
import { createGuardEngine } from './guard-engine.ts';
import { type ChildMessage, OUT_OF_MEMORY, ValidationRequest } from './protocol.ts';

const [memoryLimit = '0'] = process.argv.slice(2);

// --max-old-space-size doesn't bound WASM memory, and while the validator computes, this thread
// can't look. The watch is plain JavaScript in a string because a thread's file would have to run
// alike from TypeScript sources, from a bundle and from inside an archive. It also ends a process
// whose parent has died.
const watch = `
  const { writeSync } = require('node:fs');
  const { workerData } = require('node:worker_threads');
  const parent = process.ppid;
  setInterval(() => {
    const full = process.memoryUsage.rss() > workerData.limit;
    if (full) writeSync(2, workerData.message);
    if (full || process.ppid !== parent) process.kill(process.pid, 'SIGKILL');
  }, 100);
`;
new Worker(watch, {
  eval: true,
  workerData: { limit: Number(memoryLimit), message: OUT_OF_MEMORY },
}).unref();

// The engine is kept from one template to the next: a team's Guard rules seldom change.
let current = { rules: '[]', made: createGuardEngine([]) };

function engineWith(guard: readonly GuardFile[]): typeof current.made {
  const rules = JSON.stringify(guard);
  if (current.rules !== rules) {
    current.made.engine.free();
    current = { rules, made: createGuardEngine(guard) };
  }
  return current.made;
}

// Both are true of almost every template, hundreds of times in a real one: I9001 says of each
// create-only property that a change replaces the resource (a change set says so when it happens),
// I9040 that a resource has no tags.
const NOT_FINDINGS = ['I9001', 'I9040'];

function answer(request: unknown): void {
  const { id, text, guard } = ValidationRequest.parse(request);
  try {
    const { engine, files, findings } = engineWith(guard);
    // The engine reads its input by this interface; nothing is written to disk.
    const template = { path: 'template', readBytes: () => Buffer.from(text) };
    const report = engine.validateStandard(template, { exclude: { ids: NOT_FINDINGS } });
    send({ type: 'findings', id, findings: [...findings, ...toTemplateFindings(report, files)] });
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    send({ type: 'trapped', id, message }, () => process.exit(1));
  }
}

// A plain Node process has a channel to its parent; one that Electron makes has a port instead.
interface ParentPort {
  on(event: 'message', listener: (event: { readonly data: unknown }) => void): void;
  postMessage(message: unknown): void;
}
const { parentPort } = process as typeof process & { readonly parentPort?: ParentPort }; // Electron adds it

function send(message: ChildMessage, sent: () => void = () => undefined): void {
  if (parentPort) {
    parentPort.postMessage(message);
    setTimeout(sent, 100); // a port doesn't say when a message has left
  } else process.send?.(message, sent);
}

if (parentPort) parentPort.on('message', ({ data }) => answer(data));
else {
  process.on('message', answer);
  process.on('disconnect', () => process.exit());
}
const titles = Object.fromEntries(
  current.made.engine.listRules().map(({ id, description }) => [id, description]),
);
send({ type: 'ready', titles });
