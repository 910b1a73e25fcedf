import { afterEach, expect, it } from 'vitest';
import type { ValidationRequest } from './protocol.ts';
import type { Child } from './start-child.ts';
import { createValidatorService } from './validator-service.ts';

const closing: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0)) await close();
});

/** A child that answers when it is told to. */
function scripted() {
  const requests: ValidationRequest[] = [];
  let tell: (message: unknown) => void = () => undefined;
  let killed = 0;
  const child: Child = {
    send: (request) => void requests.push(request),
    onMessage: (listener) => {
      tell = listener;
    },
    onExit: () => undefined,
    kill: () => {
      killed += 1;
    },
  };
  const log = { info: () => undefined, warn: () => undefined, error: () => undefined };
  const service = createValidatorService(
    { emit: () => undefined, log },
    { childFile: '', startChild: () => () => child },
  );
  closing.push(() => service.close());
  return {
    validate: (text: string, client: string) =>
      service.handlers['validator.validate']({ text, guard: [] }, client),
    leave: (client: string) => service.clientGone?.(client),
    answer: () => {
      const request = requests.at(-1);
      tell({ type: 'ready' });
      tell({ type: 'findings', id: request?.id, findings: [] });
    },
    texts: () => requests.map(({ text }) => text),
    killed: () => killed,
  };
}

const superseded = { ok: false, failure: { code: 'validator-superseded' } };

it("a window's newer request takes the place of its older one; another window's waits", async () => {
  const { validate, answer, texts } = scripted();
  const [first, second, other, third] = [
    validate('1', 'a'),
    validate('2', 'a'),
    validate('x', 'b'),
    validate('3', 'a'),
  ];
  expect(await first).toMatchObject(superseded);
  expect(await second).toMatchObject(superseded);
  answer();
  answer();
  expect(await other).toMatchObject({ ok: true, value: { findings: [] } });
  answer();
  expect(await third).toMatchObject({ ok: true });
  expect(texts()).toEqual(['1', 'x', '3']);
});

it('a window that went away waits for nothing', async () => {
  const { validate, leave } = scripted();
  const asked = validate('1', 'a');
  leave('a');
  expect(await asked).toMatchObject(superseded);
});

it('a host that stops answers everybody and ends the child', async () => {
  const { validate, killed } = scripted();
  const asked = [validate('1', 'a'), validate('2', 'b')];
  await closing.splice(0)[0]?.();
  expect(await Promise.all(asked)).toMatchObject([superseded, superseded]);
  expect(killed()).toBe(1);
});
