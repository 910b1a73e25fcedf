import { describe, expect, it } from 'vitest';
import { type Sketch, sketch } from '../../../design/testing/sketch.ts';
import { QUIET, type Trial, tryRule } from '../../testing/try-rule.ts';
import { noSecurityHeaders } from './no-security-headers.ts';

const valid: readonly [string, Sketch][] = [
  ['the default', { blocks: { pages: 'cloudfront-distribution' } }],
];

const invalid: readonly [string, Sketch, Partial<Trial>][] = [
  [
    'pages without them',
    {
      blocks: {
        pages: { type: 'cloudfront-distribution', properties: { securityHeaders: false } },
      },
    },
    {
      messages: [
        'Browsers get no word of pages about HTTPS, frames and types: its pages can be framed by others, and a first visit over HTTP read. Turn its security headers on.',
      ],
      fixes: ['Turn on the security headers of pages'],
    },
  ],
];

describe('no-security-headers', () => {
  it.each(valid)('has nothing against %s', (_, design) => {
    expect(tryRule(noSecurityHeaders, sketch(design))).toEqual(QUIET);
  });

  it.each(invalid)('finds %s', (_, design, expected) => {
    expect(tryRule(noSecurityHeaders, sketch(design))).toEqual({ ...QUIET, ...expected });
  });
});
