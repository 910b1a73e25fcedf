import { expect, test } from 'vitest';
import { createOutbox } from './outbox.ts';

function collector() {
  const sent: (string | Blob)[] = [];
  const outbox = createOutbox({ send: (message) => void sent.push(message) });
  const texts = (): Promise<readonly string[]> =>
    Promise.all(sent.map(async (one) => (typeof one === 'string' ? one : one.text())));
  return { outbox, sent, texts };
}

const MEGABYTE = 'x'.repeat(1024 * 1024);

test('small messages go at once', () => {
  const { outbox, sent } = collector();
  outbox.send('one');
  outbox.send('two');
  expect(sent).toEqual(['one', 'two']);
});

test('nothing overtakes a large one', async () => {
  const { outbox, sent, texts } = collector();
  outbox.send(MEGABYTE);
  outbox.send('after it');
  outbox.send(`${MEGABYTE}!`);
  outbox.send('last');
  await expect.poll(() => sent.length).toBe(4);
  expect(await texts()).toEqual([MEGABYTE, 'after it', `${MEGABYTE}!`, 'last']);
});

test('characters of two halves stay whole, wherever it is cut', async () => {
  const { outbox, sent, texts } = collector();
  const faces = [0, 1].map((shift) => 'x'.repeat(shift) + '😀'.repeat(200_000));
  faces.forEach(outbox.send);
  await expect.poll(() => sent.length).toBe(2);
  expect(await texts()).toEqual(faces);
});

test('what waits when the connection ends is not sent', async () => {
  const { outbox, sent } = collector();
  outbox.send(MEGABYTE);
  outbox.close();
  outbox.send('late');
  await new Promise((resolve) => setTimeout(resolve, 100));
  expect(sent).toEqual([]);
});
