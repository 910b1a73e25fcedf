import { jsonReport } from './json.ts';
import type { Report } from './report.ts';
import { textReport } from './text.ts';

/** How a report can be shown. Empty where there is nothing to show. */
export const formats = {
  text: textReport,
  json: jsonReport,
} as const satisfies { readonly [name: string]: (report: Report) => string };

export type Format = keyof typeof formats;
