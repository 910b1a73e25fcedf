import { describe, expect, it } from 'vitest';
import { textWidth } from '../layout/text-width.ts';
import { fitText, wrapText } from './fit-text.ts';

describe('fitText', () => {
  it.each([
    ['orders', 200, 'orders'],
    ['two\nlines', 200, 'two lines'],
    ['', 200, ''],
    ['orders', 1, '…'],
  ])('makes %j in %i px %j', (text, width, expected) => {
    expect(fitText(text, 12.5, width)).toBe(expected);
  });

  it('cuts what is too long before it is too wide', () => {
    const cut = fitText('customer-notification-dispatcher', 12.5, 90);
    expect(cut).toMatch(/^customer-n.*…$/);
    expect(textWidth(cut, 12.5)).toBeLessThanOrEqual(90);
  });
});

describe('wrapText', () => {
  it('breaks at spaces and keeps the lines somebody wrote', () => {
    expect(wrapText('one two three\n\nfour', 10, 40, 9)).toEqual(['one two', 'three', '', 'four']);
  });

  it('breaks a word that no line can hold', () => {
    const lines = wrapText('abcdefghijklmnopqrstuvwxyz', 10, 40, 9);
    expect(lines.length).toBeGreaterThan(2);
    expect(lines.join('')).toBe('abcdefghijklmnopqrstuvwxyz');
  });

  it('says that there is more', () => {
    const lines = wrapText('one two three four five', 10, 40, 2);
    expect(lines).toHaveLength(2);
    expect(lines[1]).toMatch(/…$/);
  });
});
