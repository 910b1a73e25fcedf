// The real loopback server on its own data folder, and the renderer's own client for it.
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { WebSocket } from 'ws';
import type { Input, MethodName, Output } from '#app/host/contract.ts';
import { startLoopback } from '#main/web/loopback.ts';
import type { LoopbackServer } from '#main/web/server.ts';
import type { ConnectionState } from '#renderer/host/connection.ts';
import { createLoopbackHost, type LoopbackHost } from '#renderer/host/loopback-host.ts';
import { probe, sessionToken } from '#renderer/host/session.ts';

export interface Playground {
  readonly folder: string;
  readonly data: string;
  readonly renderer: string;
  remove(): Promise<void>;
}

/** A temporary folder with a data folder and a stand-in for the built interface. */
export async function playground(): Promise<Playground> {
  const folder = await mkdtemp(join(tmpdir(), 'stackwright-host-'));
  const renderer = join(folder, 'renderer');
  await mkdir(join(renderer, 'assets'), { recursive: true });
  await writeFile(join(renderer, 'index.html'), '<!doctype html><title>Stackwright</title>');
  await writeFile(join(renderer, 'assets', 'main.js'), 'export {};');
  return {
    folder,
    data: join(folder, 'data'),
    renderer,
    remove: () => rm(folder, { recursive: true, force: true }),
  };
}

export async function startHost(
  { data, renderer }: Playground,
  options: {
    readonly file?: string;
    readonly examples?: string;
    readonly onClients?: (count: number) => void;
  } = {},
): Promise<LoopbackServer> {
  const examples = options.examples ?? join(renderer, '..', 'examples');
  return startLoopback({
    port: 0,
    facts: {
      host: 'loopback',
      version: '0.0.0-test',
      dataDir: data,
      examplesDir: examples,
      root: fileURLToPath(new URL('../..', import.meta.url)),
      validatorChild: join(renderer, 'no-validator.cjs'),
      fileFor: () => options.file,
    },
    places: {
      renderer,
      assets: join(renderer, '..', 'assets'),
      examples,
      validatorChild: join(renderer, 'no-validator.cjs'),
    },
    ...(options.onClients ? { onClients: options.onClients } : {}),
  });
}

export interface Window extends LoopbackHost {
  /** The value of a call that is expected to succeed. */
  value<K extends MethodName>(name: K, input: Input<K>): Promise<Output<K>>;
  /** The failure of a call that is expected to fail. */
  failure<K extends MethodName>(
    name: K,
    input: Input<K>,
  ): Promise<{ readonly code: string; readonly message: string; readonly hint?: string }>;
  until(state: ConnectionState): Promise<void>;
  /** Cuts the connection without a goodbye. */
  cut(): void;
}

let windows = 0;

/** Opens `address` as a window does: the token from the fragment, the contract over WebSocket. */
export function openWindow(address: string): Window {
  const { origin, host: authority, hash } = new URL(address);
  const stored = new Map<string, string>();
  const page = {
    fragment: hash.slice(1),
    clearFragment: () => {},
    storage: {
      getItem: (key: string) => stored.get(key) ?? null,
      setItem: (key: string, value: string) => void stored.set(key, value),
      removeItem: (key: string) => void stored.delete(key),
    },
    fetch: ((path: string, request: RequestInit) =>
      fetch(origin + path, { ...request, headers: withOrigin(request, origin) })) as typeof fetch, // only ever called with a path
  };
  const token = sessionToken(page);
  let current: WebSocket | undefined;
  const host = createLoopbackHost({
    client: `test-${process.pid}-${++windows}`,
    token: () => token,
    probe: (known) => probe(page, known),
    open(path, protocols, events) {
      const socket = new WebSocket(`ws://${authority}${path}`, [...protocols], { origin });
      socket.on('open', events.open);
      socket.on('message', (data) =>
        events.message(Buffer.isBuffer(data) ? data.toString('utf8') : data),
      );
      socket.on('close', events.close);
      socket.on('error', () => undefined); // followed by close
      current = socket;
      return socket;
    },
  });
  return {
    ...host,
    async value(name, input) {
      const result = await host.call(name, input);
      if (!result.ok) throw new Error(`${name}: ${result.failure.code}: ${result.failure.message}`);
      return result.value;
    },
    async failure(name, input) {
      const result = await host.call(name, input);
      if (result.ok) throw new Error(`${name} was expected to fail`);
      return result.failure;
    },
    until: (state) =>
      new Promise((resolve) => {
        if (host.connection() === state) return resolve();
        const end = host.onConnection((now) => {
          if (now !== state) return;
          end();
          resolve();
        });
      }),
    cut: () => current?.terminate(),
  };
}

/** What a browser adds by itself. */
function withOrigin(request: RequestInit, origin: string): Headers {
  const headers = new Headers(request.headers);
  headers.set('origin', origin);
  return headers;
}
