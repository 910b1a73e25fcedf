/** One of what a list is called after: "Indexes" → "Index", "Local indexes" → "Local index". */
export const singular = (label: string): string =>
  label
    .replace(/ies$/, 'y')
    .replace(/(x|ss|sh|ch)es$/, '$1')
    .replace(/([^s])s$/, '$1');
