import { Option } from 'commander';

export type TextOrJson = 'text' | 'json';

export const textOrJson = (): Option =>
  new Option('--format <format>', 'for people or for programs')
    .choices(['text', 'json'])
    .default('text');

export const json = (value: unknown): string => JSON.stringify(value, null, 2);
