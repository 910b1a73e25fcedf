import type { Parameter } from '../../../design/environments.ts';
import type { Block } from '../../../design/schema.ts';
import { isObject } from '../../../json.ts';
import { onceFor } from '../../../once-for.ts';
import { defineRule } from '../../define-rule.ts';
import { sources } from '../../sources.ts';
import { nameOf } from '../../wording.ts';

export const secretInEnvironment = defineRule({
  id: 'secret-in-environment',
  title: 'A secret in plain sight',
  area: 'security',
  severity: 'error',
  why: 'A template is kept in version control, in CloudFormation and in logs: whoever reads one of them has the secret, and it can’t be changed without a deployment.',
  source: sources.secrets,
  judges: 'design',
  check: ({ blocks, graph }) => [
    ...blocks.flatMap((view) =>
      secretsOf(view.block).map((path) => ({
        message: `${nameOf(view)} holds a secret in plain text, in ${path}: everybody who can read the template knows it. Put it into Secrets Manager and refer to it with {{resolve:secretsmanager:…}}; then change it, because it has been seen.`,
        blocks: [view.block.id],
      })),
    ),
    ...Object.values(graph.design.parameters)
      .filter(holdsSecret)
      .map((parameter) => ({
        message: `The parameter ${parameter.name} has a secret for a value, in the design and in the files of parameters. Make it a secret parameter, whose value is given when the stack is deployed; then change it, because it has been seen.`,
        blocks: [],
        fixes: [
          {
            title: `Make ${parameter.name} a secret parameter`,
            edits: [{ edit: 'set-parameter' as const, args: asSecret(parameter) }],
          },
        ],
      })),
  ],
});

/** A block that hasn't changed has no other secrets than before. */
const secretsOf = onceFor(({ properties, overrides = {} }: Block): readonly string[] => [
  ...new Set([properties, ...Object.values(overrides)].flatMap((values) => secrets(values))),
]);

const holdsSecret = ({ name, default: initial, values = {} }: Parameter): boolean =>
  [initial, ...Object.values(values)].some(
    (value) => value !== undefined && secrets({ [name]: value }).length > 0,
  );

const asSecret = ({ default: _default, values: _values, ...rest }: Parameter): Parameter => ({
  ...rest,
  noEcho: true,
});

/** Dotted paths of literals that look like secrets. */
function secrets(value: unknown, path = ''): string[] {
  if (Array.isArray(value))
    return value.flatMap((item, index) => secrets(item, `${path}.${index}`));
  // A variable of a block's own says by its name what its value is.
  if (isObject(value) && typeof value.name === 'string' && typeof value.value === 'string')
    return secrets(value.value, path ? `${path}.${value.name}` : value.name);
  if (isObject(value))
    return Object.entries(value).flatMap(([key, inner]) =>
      secrets(inner, path ? `${path}.${key}` : key),
    );
  if (typeof value !== 'string') return [];
  return isSecretValue(value) || (SECRET_NAME.test(path) && isLiteral(value)) ? [path] : [];
}

/** The last word of a path: DB_PASSWORD, ApiToken; but no KeyId, SecretArn or TOKEN_URL. */
const SECRET_NAME =
  /(password|passwd|secret|secret_?string|token|api_?key|private_?key|credentials?)$/i;

/**
 * Longer than a flag or a unit, and no reference that is resolved when the stack is deployed, or by the
 * program: `/shop/db/password` names a parameter.
 */
const isLiteral = (value: string): boolean =>
  value.length >= 4 &&
  !/^\{\{resolve:|^arn:|^(\/[\w.-]+){2,}$|^(true|false|none|null|enabled|disabled|required|optional|seconds|minutes|hours|days)$/i.test(
    value,
  );

/**
 * Access keys and private keys tell themselves, and so do tokens of GitHub, Slack and Stripe and the
 * password in an address. Source: IAM user guide, "IAM identifiers"; each vendor's format of tokens.
 */
const isSecretValue = (value: string): boolean =>
  /\b(AKIA|ASIA)[A-Z2-7]{16}\b/.test(value) ||
  /\b(gh[opsur]_[A-Za-z0-9]{36}|xox[abprs]-[\w-]{10,}|[rs]k_live_[A-Za-z0-9]{16,})/.test(value) ||
  /:\/\/[^\s:@/]+:(?!\$\{|\{\{)[^\s:@/]{4,}@/.test(value) ||
  (value.includes('-----BEGIN') && value.includes('PRIVATE KEY'));
