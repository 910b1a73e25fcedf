// The loopback server as an attacker finds it: a web page, another user of the machine, a broken
// client. And as a window finds it.
import { mkdir, writeFile } from 'node:fs/promises';
import { request } from 'node:http';
import { connect } from 'node:net';
import { networkInterfaces } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { WebSocket } from 'ws';
import type { LoopbackServer } from '#main/web/server.ts';
import { openWindow, type Playground, playground, startHost } from './host-harness.ts';

let place: Playground;
let server: LoopbackServer;
let counts: number[];

beforeEach(async () => {
  place = await playground();
  counts = [];
  await mkdir(join(place.folder, 'examples'));
  await writeFile(
    join(place.folder, 'examples', 'shop.stackwright.json'),
    JSON.stringify({ name: 'Shop', description: 'An online shop.' }),
  );
  await writeFile(join(place.folder, 'secret.json'), '{"secret":true}');
  server = await startHost(place, { onClients: (count) => counts.push(count) });
});

afterEach(async () => {
  await server.close();
  await place.remove();
});

const token = () => new URLSearchParams(new URL(server.address).hash.slice(1)).get('token') ?? '';
const port = () => Number(new URL(server.origin).port);

interface Answer {
  readonly status: number;
  readonly headers: { readonly [name: string]: string | string[] | undefined };
  readonly body: string;
}

/** A request that nothing tidies up: the path and the headers go out as they are. */
function send(
  path: string,
  headers: Record<string, string> = {},
  method = 'GET',
  body = '',
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const sent = request({ host: '127.0.0.1', port: port(), path, method, headers }, (response) => {
      let text = '';
      response.setEncoding('utf8');
      response.on('data', (chunk: string) => {
        text += chunk;
      });
      response.on('end', () =>
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body: text }),
      );
    });
    sent.on('error', reject);
    sent.end(body);
  });
}

describe('what is served', () => {
  test('the interface, under a policy that lets it run nothing but itself', async () => {
    const { status, headers, body } = await send('/');
    expect(status).toBe(200);
    expect(body).toContain('<title>Stackwright</title>');
    expect(body).not.toContain(token());
    const policy = String(headers['content-security-policy']).split('; ');
    expect(policy).toEqual([
      "default-src 'none'",
      "script-src 'self'",
      "worker-src 'self'",
      `connect-src 'self' ws://127.0.0.1:${port()}`,
      "style-src 'self' 'unsafe-inline'",
      "img-src 'self' data:",
      "font-src 'self' data:",
      "frame-ancestors 'none'",
      "base-uri 'none'",
      "form-action 'none'",
    ]);
    expect(headers['x-content-type-options']).toBe('nosniff');
    expect(headers['referrer-policy']).toBe('no-referrer');
    expect(Object.keys(headers).filter((name) => name.startsWith('access-control'))).toEqual([]);
  });

  test.each([
    ['/assets/main.js', 200],
    ['/missing.js', 404],
    ['/assets/', 404],
    ['/../secret.json', 404],
    ['/assets/../../secret.json', 404],
    ['/%2e%2e/secret.json', 404],
    ['/..%2fsecret.json', 404],
    ['/assets/..%5c..%5csecret.json', 404],
    ['/assets//../../secret.json', 404],
    ['/%00', 404],
    ['/%zz', 404],
  ])('%s: %i', async (path, status) => {
    const answer = await send(path);
    expect(answer.status).toBe(status);
    expect(answer.body).not.toContain('secret');
  });

  test('nothing can be posted', async () => {
    for (const method of ['POST', 'PUT', 'DELETE', 'OPTIONS', 'TRACE'])
      expect((await send('/', {}, method)).status).toBe(405);
  });

  test('no other address of this machine answers', async () => {
    const others = Object.values(networkInterfaces())
      .flat()
      .filter((one) => one?.family === 'IPv4' && !one.internal)
      .map((one) => one?.address ?? '');
    for (const address of [...others, '127.0.0.2', '::1']) {
      const outcome = await new Promise<string>((resolve) => {
        const socket = connect({ host: address, port: port() });
        socket.on('connect', () => resolve('connected'));
        socket.on('error', () => resolve('refused'));
      });
      expect([address, outcome]).toEqual([address, 'refused']);
    }
  });
});

describe('who is refused', () => {
  test.each([
    ['a rebound name', { host: 'evil.example' }],
    ['another name of this machine', { host: 'localhost' }],
    ['a foreign page', { origin: 'https://evil.example' }],
    ['a sandboxed frame', { origin: 'null' }],
    ['a foreign image', { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'no-cors' }],
  ])('%s gets no page', async (_name, headers) => {
    expect((await send('/', headers)).status).toBe(403);
  });

  test('a ticket is swapped once, by our own page only', async () => {
    const ticket = new URL(server.ticketAddress()).hash.slice('#ticket='.length);
    const own = { origin: server.origin };
    expect((await send('/session', {}, 'POST', ticket)).status).toBe(403);
    expect(
      (await send('/session', { origin: 'https://evil.example' }, 'POST', ticket)).status,
    ).toBe(403);
    expect((await send('/session', own, 'POST', 'x'.repeat(10_000))).status).toBe(413);
    expect((await send('/session', own, 'POST', 'guess')).status).toBe(401);
    expect(await send('/session', own, 'POST', ticket)).toMatchObject({
      status: 200,
      body: token(),
    });
    expect((await send('/session', own, 'POST', ticket)).status).toBe(401);
  });

  test('a token can be asked about, not guessed', async () => {
    const ask = (given: string) => send('/session', { authorization: `Bearer ${given}` });
    expect((await ask(token())).status).toBe(204);
    expect((await ask(`${token()}x`)).status).toBe(401);
    expect((await send('/session')).status).toBe(401);
  });
});

interface Knock {
  readonly path?: string;
  readonly protocols?: readonly string[];
  readonly headers?: Record<string, string>;
}

/** Opens a WebSocket as an attacker may; answers the status it was refused with, or the socket. */
function knock({
  path = '/host?client=x',
  protocols,
  headers,
}: Knock): Promise<number | WebSocket> {
  return new Promise((resolve, reject) => {
    const socket = new WebSocket(
      `ws://127.0.0.1:${port()}${path}`,
      [...(protocols ?? ['stackwright.1', `token.${token()}`])],
      { headers: { origin: server.origin, ...headers } },
    );
    socket.on('open', () => resolve(socket));
    socket.on('unexpected-response', (_sent, response) => resolve(response.statusCode ?? 0));
    socket.on('error', reject);
  });
}

describe('who may open the WebSocket', () => {
  test.each<[string, Knock, number]>([
    ['without a token', { protocols: ['stackwright.1'] }, 401],
    ['with a wrong token', { protocols: ['stackwright.1', 'token.guess'] }, 401],
    ['with no protocol of ours', { protocols: ['token.x'] }, 401],
    ['from a foreign page', { headers: { origin: 'https://evil.example' } }, 403],
    ['from another local server', { headers: { origin: 'http://127.0.0.1:1' } }, 403],
    ['from a rebound name', { headers: { host: 'evil.example' } }, 403],
    ['elsewhere', { path: '/elsewhere?client=x' }, 400],
    ['as nobody', { path: '/host' }, 400],
    ['as somebody odd', { path: '/host?client=../x' }, 400],
  ])('not %s', async (_name, attempt, status) => {
    expect(await knock(attempt)).toBe(status);
  });

  test('a page without an origin, which no browser has', async () => {
    const status = await new Promise<number>((resolve) => {
      const socket = new WebSocket(`ws://127.0.0.1:${port()}/host?client=x`, [
        'stackwright.1',
        `token.${token()}`,
      ]);
      socket.on('unexpected-response', (_sent, response) => resolve(response.statusCode ?? 0));
      socket.on('error', () => undefined);
    });
    expect(status).toBe(403);
  });
});

describe('what is not even HTTP as anybody sends it', () => {
  /** Sends text as it is; answers the status line, or '' when the server just hung up. */
  const raw = (text: string): Promise<string> =>
    new Promise((resolve) => {
      const socket = connect({ host: '127.0.0.1', port: port() }, () => socket.write(text));
      let reply = '';
      socket.on('data', (data: Buffer) => {
        reply += data.toString('latin1');
        socket.end();
      });
      socket.on('close', () => resolve(reply.split('\r\n')[0] ?? ''));
      socket.on('error', () => undefined);
    });

  test.each(['//', '//[', 'http://[', '*', 'http://evil.example/host?client=x', '/host?client=%'])(
    'an upgrade to %j is refused, and the server goes on',
    async (target) => {
      const status = await raw(
        `GET ${target} HTTP/1.1\r\nHost: 127.0.0.1:${port()}\r\nOrigin: ${server.origin}\r\n` +
          'Connection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\n' +
          'Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n',
      );
      expect(status).toMatch(/^HTTP\/1\.1 4\d\d /);
      expect((await send('/')).status).toBe(200);
    },
  );

  test.each(['//[', 'http://[', '*', 'http://evil.example/index.html'])(
    'a request for %j is refused, and the server goes on',
    async (target) => {
      const status = await raw(
        `GET ${target} HTTP/1.1\r\nHost: 127.0.0.1:${port()}\r\nConnection: close\r\n\r\n`,
      );
      expect(status).toMatch(/^HTTP\/1\.1 4\d\d /);
      expect((await send('/')).status).toBe(200);
    },
  );

  test('nonsense', async () => {
    expect(await raw('\u0000\u0001nonsense\r\n\r\n')).toMatch(/^HTTP\/1\.1 400 /);
    expect((await send('/')).status).toBe(200);
  });
});

describe('what a client may say', () => {
  async function say(message: string | Buffer): Promise<{ code: number } | { reply: unknown }> {
    const socket = await knock({});
    if (typeof socket === 'number') throw new Error(`refused: ${socket}`);
    return new Promise((resolve) => {
      socket.on('message', (data: Buffer) => {
        resolve({ reply: JSON.parse(data.toString('utf8')) });
        socket.close();
      });
      socket.on('close', (code) => resolve({ code }));
      socket.on('error', () => undefined);
      socket.send(message);
    });
  }

  test.each([
    ['malformed JSON', '{"id":1,', 1008],
    ['no request', '[]', 1008],
    ['a request without an id', '{"method":"app.info"}', 1008],
    ['a request with a name for an id', '{"id":"1","method":"app.info"}', 1008],
    ['a method name without end', `{"id":1,"method":"${'x'.repeat(200)}"}`, 1008],
    ['binary data that is no text', Buffer.from([1, 2, 3]), 1008],
  ])('%s ends the connection', async (_name, message, code) => {
    expect(await say(message)).toEqual({ code });
  });

  test('a request may come as bytes', async () => {
    const bytes = Buffer.from('{"id":1,"method":"system.exec","input":"größer 😀"}');
    expect(await say(bytes)).toMatchObject({
      reply: { id: 1, result: { failure: { code: 'unknown-method' } } },
    });
  });

  test('a message that is too large ends the connection before it is read', async () => {
    expect(await say('x'.repeat(41 * 1024 * 1024))).toEqual({ code: 1009 });
  });

  test.each([
    ['an unknown method', { method: 'system.exec', input: 'ls' }, 'unknown-method'],
    ['an event', { method: 'settings.changed' }, 'unknown-method'],
    ['a property of every object', { method: 'constructor' }, 'unknown-method'],
    ['a wrong input', { method: 'designs.open', input: { file: 1 } }, 'bad-request'],
    [
      'a path for a handle',
      { method: 'designs.open', input: { file: '/etc/passwd' } },
      'unknown-handle',
    ],
    [
      'a path for an autosave',
      { method: 'designs.discardAutosave', input: { id: '../x' } },
      'bad-request',
    ],
    [
      'a path for an example',
      { method: 'designs.example', input: { name: '../secret' } },
      'not-found',
    ],
  ])('%s is answered with a failure', async (_name, message, code) => {
    expect(await say(JSON.stringify({ id: 7, ...message }))).toMatchObject({
      reply: { id: 7, result: { ok: false, failure: { code } } },
    });
  });

  test('one bad client leaves the others alone', async () => {
    const window = openWindow(server.address);
    await window.value('app.info', undefined);
    await say('{');
    expect(await window.value('settings.get', undefined)).toMatchObject({ scheme: 'system' });
    expect(window.connection()).toBe('open');
    window.close();
  });
});

describe('a window', () => {
  test('opened with the printed address starts with the example', async () => {
    const window = openWindow(server.address);
    expect(await window.value('app.info', undefined)).toEqual({
      version: '0.0.0-test',
      host: 'loopback',
      platform: process.platform,
      nativeDialogs: false,
      startWith: { kind: 'example', name: 'shop' },
    });
    expect(await window.value('designs.examples', undefined)).toEqual([
      { name: 'shop', title: 'Shop', summary: 'An online shop.' },
    ]);
    window.close();
  });

  test('opened with a ticket works; the next one with the same ticket does not', async () => {
    const address = server.ticketAddress();
    const window = openWindow(address);
    await window.value('settings.get', undefined);
    const thief = openWindow(address);
    expect(await thief.failure('settings.get', undefined)).toMatchObject({ code: 'refused' });
    window.close();
  });

  test("hears of another window's change, once it is back also of what it missed", async () => {
    const [one, other] = [openWindow(server.address), openWindow(server.address)];
    await Promise.all([one.until('open'), other.until('open')]);
    const heard: string[] = [];
    other.on('settings.changed', ({ author }) => heard.push(author));
    await one.value('settings.set', { author: 'Ada' });
    await expect.poll(() => heard).toEqual(['Ada']);
    other.cut();
    await other.until('lost');
    await one.value('settings.set', { author: 'Grace' });
    await other.until('open');
    await expect.poll(() => heard).toEqual(['Ada', 'Grace']);
    one.close();
    other.close();
  });

  test('is counted until it says goodbye; one that was cut off is expected back', async () => {
    const window = openWindow(server.address);
    await window.until('open');
    expect(counts.at(-1)).toBe(1);
    window.cut();
    await window.until('lost');
    await window.until('open');
    expect(counts).not.toContain(0);
    window.close();
    await expect.poll(() => counts.at(-1)).toBe(0);
  });

  test('is told when the server stops', async () => {
    const window = openWindow(server.address);
    await window.until('open');
    const under = window.call('settings.get', undefined);
    await server.close();
    await window.until('lost');
    expect((await under).ok).toBeTypeOf('boolean');
    window.close();
    server = await startHost(place); // for the tidying up
  });
});

test('a port that is taken is an error at once', async () => {
  const { startLoopback } = await import('#main/web/loopback.ts');
  const places = {
    renderer: place.renderer,
    assets: place.renderer,
    examples: place.renderer,
    validatorChild: '',
  };
  const facts = {
    host: 'loopback',
    version: '0',
    dataDir: place.data,
    examplesDir: place.renderer,
    root: place.renderer,
    validatorChild: '',
  } as const;
  await expect(startLoopback({ port: port(), facts, places })).rejects.toMatchObject({
    code: 'EADDRINUSE',
  });
});
