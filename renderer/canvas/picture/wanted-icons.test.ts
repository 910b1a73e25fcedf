import { expect, test } from 'vitest';
import { iconsIn, wantedIcons } from './wanted-icons.ts';

const bitmap = {} as ImageBitmap; // only handed on

test('each icon is asked for once, and waited for', async () => {
  const asked: string[] = [];
  const icons = wantedIcons((name) => void asked.push(name));
  let had = 0;
  const waits = [icons.have(['lambda', 's3']), icons.have(['s3'])].map((wait) =>
    wait.then(() => had++),
  );
  expect(asked).toEqual(['lambda', 's3']);
  icons.take({ name: 's3', bitmap });
  await waits[1];
  expect(had).toBe(1);
  icons.take({ name: 'lambda', bitmap: undefined });
  await Promise.all(waits);
  await icons.have(['lambda', 's3']);
  expect(asked).toEqual(['lambda', 's3']);
  expect([...icons.bitmaps]).toEqual([
    ['s3', bitmap],
    ['lambda', undefined],
  ]);
});

test('icons are found inside groups', () => {
  const icon = { kind: 'icon', name: 'sqs', at: { x: 0, y: 0 }, size: 34, cut: 'round' } as const;
  expect([...iconsIn([{ kind: 'group', shapes: [icon, { ...icon, name: 'sns' }] }, icon])]).toEqual(
    ['sqs', 'sns'],
  );
});
