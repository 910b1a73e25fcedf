import { describe, expect, it } from 'vitest';
import { type SchemeToken, schemes } from './tokens.ts';

/** WCAG 2.2's relative luminance of a hex colour. */
function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const channel = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(a: string, b: string): number {
  const [dark = 0, light = 0] = [luminance(a), luminance(b)].toSorted((x, y) => x - y);
  return (light + 0.05) / (dark + 0.05);
}

const TEXT_ON: readonly (readonly [SchemeToken, readonly SchemeToken[]])[] = [
  ['text', ['surface', 'surface-2', 'raised', 'hover', 'field', 'canvas', 'accent-soft']],
  ['text-2', ['surface', 'surface-2', 'raised', 'hover', 'canvas']],
  ['text-3', ['surface', 'surface-2', 'raised', 'field', 'canvas']],
  ['accent-text', ['surface', 'accent-soft']],
  ['error-text', ['surface', 'error-soft']],
  ['warning-text', ['surface', 'warning-soft']],
  ['info-text', ['surface', 'info-soft']],
  ['ok-text', ['surface', 'ok-soft', 'surface-2']],
  ['note-text', ['note']],
];

describe.each(['light', 'dark'] as const)('%s', (scheme) => {
  const cases = TEXT_ON.flatMap(([text, grounds]) => grounds.map((on) => [text, on] as const));
  it.each(cases)('%s on %s can be read', (text, on) => {
    expect(contrast(schemes[scheme][text], schemes[scheme][on])).toBeGreaterThanOrEqual(4.5);
  });

  it('has white on the primary button that can be read', () => {
    expect(contrast('#FFFFFF', schemes[scheme]['accent-button'])).toBeGreaterThanOrEqual(4.5);
  });
});
