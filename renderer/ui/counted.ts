/** `1 block`, `3 blocks`. For nouns whose plural takes an s. */
export const counted = (count: number, noun: string): string =>
  `${count} ${noun}${count === 1 ? '' : 's'}`;
