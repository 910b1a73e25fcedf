import { isObject } from '../../../json.ts';
import { defineRule } from '../../define-rule.ts';
import { sources } from '../../sources.ts';
import { nameOf } from '../../wording.ts';

export const hardCodedEndpoint = defineRule({
  id: 'hard-coded-endpoint',
  title: 'An address written into a variable',
  area: 'topology',
  severity: 'warning',
  why: 'An address that is written down is wrong as soon as what it names is replaced, moved or deployed to another account, and nothing in the design shows who depends on it.',
  source: sources.badSmells,
  judges: 'block',
  check: (view) => {
    const { properties, overrides = {} } = view.block;
    const found = [properties, ...Object.values(overrides)]
      .flatMap((values) => variablesIn(values))
      .filter(([, value]) => isAddress(value));
    return [...new Map(found)].map(([name, value]) => ({
      message: `${nameOf(view)} finds another part by an address in its variable ${name}: ${value}. It is wrong as soon as that is replaced, and in every other environment. Connect the two, which sets a variable by itself, or make the value a parameter.`,
      blocks: [view.block.id],
    }));
  },
});

type Variable = readonly [name: string, value: string];

/** Of a block of the catalog, of a raw function, and of a raw task's containers. */
function variablesIn(value: unknown, isVariables = false): readonly Variable[] {
  if (Array.isArray(value)) return value.flatMap((item) => variablesIn(item, isVariables));
  if (!isObject(value)) return [];
  const [name, text] = [value.name ?? value.Name, value.value ?? value.Value];
  if (isVariables && typeof name === 'string' && typeof text === 'string') return [[name, text]];
  return Object.entries(value).flatMap(([key, inner]): readonly Variable[] => {
    if (isVariables && typeof inner === 'string') return [[key, inner]];
    return variablesIn(inner, /(^|\.)(variables|environment)$/i.test(key));
  });
}

/**
 * What only names something of one's own: an ARN with an account or a bucket, an IP address, a host of
 * AWS's or of a private zone, a bare host name. Other companies' hosts are the same everywhere.
 */
function isAddress(value: string): boolean {
  if (/\{\{resolve:|\$\{/.test(value)) return false;
  if (/^arn:aws[\w-]*:[\w-]+:[\w-]*:\d{12}:|^arn:aws[\w-]*:s3:::/.test(value)) return true;
  if (/^https:\/\/sqs\..*\/\d{12}\//.test(value)) return true;
  const host = /^(?:[a-z][a-z\d+.-]*:)*\/\/(?:[^@/\s]*@)?([^:/?#\s]+)/i.exec(value)?.[1] ?? value;
  if (/^(localhost|127\.|0\.0\.0\.0|169\.254\.)/.test(host)) return false;
  if (/^\d{1,3}(\.\d{1,3}){3}(:\d+)?$/.test(host)) return true;
  if (/^[\w.-]+\.(amazonaws\.com(\.cn)?|on\.aws|internal|local)(:\d+)?$/i.test(host))
    return !/^[\w-]+\.[a-z]{2}[\w-]*-\d\.amazonaws\.com/i.test(host);
  return host !== value && /^[a-z][\w-]*$/i.test(host);
}
