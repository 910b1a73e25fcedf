// What makes two findings of different runs the same one: the rule and what it is about. Not the
// message, which has numbers in it, and not the line.
import type { Finding } from '#app/rules/finding.ts';

export interface Identity {
  readonly rule: string;
  /** Ids, sorted. */
  readonly blocks?: readonly string[] | undefined;
  readonly connections?: readonly string[] | undefined;
  /** In the template, for findings of AWS's validator; places in lists as `*`. */
  readonly logicalId?: string | undefined;
  readonly path?: string | undefined;
}

export function identityOf({ rule, blocks, connections, template }: Finding): Identity {
  return {
    rule,
    ...(blocks.length > 0 && { blocks: blocks.toSorted() }),
    ...(connections.length > 0 && { connections: connections.toSorted() }),
    ...(template && { logicalId: template.logicalId }),
    ...(template?.path && { path: withoutIndexes(template.path) }),
  };
}

/** Another statement before it moves an entry of a list, and changes nothing about it. */
const withoutIndexes = (path: string): string =>
  path
    .split('.')
    .map((step) => (/^\d+$/.test(step) ? '*' : step))
    .join('.');

/** Equal for equal identities, whatever the order of ids. */
export const keyOf = ({ rule, blocks = [], connections = [], logicalId, path }: Identity): string =>
  JSON.stringify([rule, blocks.toSorted(), connections.toSorted(), logicalId ?? '', path ?? '']);

const ABOUT_THE_CHECK = [
  'broken-rule',
  'analysis-incomplete',
  'validator-timeout',
  'validator-memory',
  'validator-crashed',
];

/** It says that something was not checked, and so nothing that one could have known already. */
export const isAboutTheCheck = ({ rule }: Finding): boolean => ABOUT_THE_CHECK.includes(rule);
