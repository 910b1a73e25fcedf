// What the policies of a design let programs do: raw blocks and overrides as well as what Stackwright
// writes itself.
import { references } from '../../cloudformation/intrinsics.ts';
import type { Value, ValueObject } from '../../cloudformation/template.ts';
import type { TemplateContext } from '../define-rule.ts';
import { listOf, type Made, madeOf, recordOf } from './made.ts';

/** Statements that allow something, of one resource: a policy, or a role with policies of its own. */
export interface Permissions {
  readonly made: Made;
  readonly statements: readonly ValueObject[];
  /** Names of AWS's own policies: `AdministratorAccess`. */
  readonly managed: readonly string[];
}

const POLICIES = [
  'AWS::IAM::Policy',
  'AWS::IAM::ManagedPolicy',
  'AWS::IAM::RolePolicy',
  'AWS::IAM::UserPolicy',
  'AWS::IAM::GroupPolicy',
] as const;

const IDENTITIES = ['AWS::IAM::Role', 'AWS::IAM::User', 'AWS::IAM::Group'] as const;

/** Of whoever has no boundary: within one, a wide policy gives no more than the boundary does. */
export function permissionsOf(context: TemplateContext): readonly Permissions[] {
  const identities = IDENTITIES.flatMap((type) => madeOf(type, context));
  const bounded = new Set(
    identities
      .filter(({ properties }) => properties['PermissionsBoundary'] !== undefined)
      .map(({ logicalId }) => logicalId),
  );
  return [
    ...POLICIES.flatMap((type) => madeOf(type, context))
      .filter(({ properties }) => !isOnlyOf(properties, bounded))
      .map((made) => ({
        made,
        statements: allowing(made.properties['PolicyDocument']),
        managed: [],
      })),
    ...identities
      .filter(({ logicalId }) => !bounded.has(logicalId))
      .map((made) => ({
        made,
        statements: listOf(made.properties['Policies']).flatMap((policy) =>
          allowing(recordOf(policy)['PolicyDocument']),
        ),
        managed: listOf(made.properties['ManagedPolicyArns']).flatMap(managedName),
      })),
  ];
}

/** Attached to those alone, and to one of them at least. */
function isOnlyOf(properties: ValueObject, bounded: ReadonlySet<string>): boolean {
  if (bounded.size === 0) return false;
  const holders = ['Roles', 'RoleName', 'Users', 'UserName', 'Groups', 'GroupName'].flatMap(
    (name) => references(properties[name] ?? []).map(({ target }) => target),
  );
  return holders.length > 0 && holders.every((holder) => bounded.has(holder));
}

export const allowing = (document: Value | undefined): readonly ValueObject[] => {
  const statement = recordOf(document)['Statement'];
  return (Array.isArray(statement) ? listOf(statement) : statement ? [statement] : [])
    .map(recordOf)
    .filter(({ Effect }) => Effect === 'Allow');
};

/** `arn:${AWS::Partition}:iam::aws:policy/AdministratorAccess`, written in any of the usual ways. */
function managedName(arn: Value): readonly string[] {
  const text = typeof arn === 'string' ? arn : JSON.stringify(arn);
  return [...text.matchAll(/:iam::aws:policy\/(?:[\w-]+\/)*([\w-]+)/g)].flatMap(
    ([, name]) => name ?? [],
  );
}

/** One string or a list of them, as policies write both; other values are left out. */
export const textsOf = (value: Value | undefined): readonly string[] =>
  (typeof value === 'string' ? [value] : listOf(value)).filter((one) => typeof one === 'string');
