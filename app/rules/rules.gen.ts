// Every rule by its id. Written by `npm run generate`: don't edit.

export const rules = {
} as const;
