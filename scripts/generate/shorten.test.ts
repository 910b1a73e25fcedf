import { expect, it } from 'vitest';
import { shorten } from './shorten.ts';

it.each([
  ['Makes a `queue` .', 80, 'Makes a queue.'],
  ['See [the *guide*](https://example.com/a_(b) for more.', 80, 'See the guide for more.'],
  ['One sentence here. Another sentence.', 20, 'One sentence here.'],
  ['One sentence. Two sentences. Three.', 28, 'One sentence. Two sentences.'],
  ['Nothing short enough to keep', 16, 'Nothing short…'],
  ['It does this. Keep in mind:\n\n- one\n- two', 80, 'It does this.'],
  ['Names ( ACM ) , and more', 80, 'Names (ACM), and more'],
  ['', 10, ''],
])('shortens %j to %i characters', (markdown, length, expected) => {
  expect(shorten(markdown, length)).toBe(expected);
});
