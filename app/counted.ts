/** `1 day`, `3 days`; `many` where the plural takes more than an s: `2 tries`. */
export const counted = (count: number, one: string, many = `${one}s`): string =>
  `${count} ${count === 1 ? one : many}`;
