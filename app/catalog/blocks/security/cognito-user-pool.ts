import { z } from 'zod';
import { slot, sub } from '../../../cloudformation/intrinsics.ts';
import type { ValueObject } from '../../../cloudformation/template.ts';
import { KEPT, keptOnDelete } from '../../data/deletion.ts';
import { defineBlock } from '../../define-block.ts';
import { field } from '../../fields.ts';
import { ofWebAcl, webAclField } from '../../firewalls/association.ts';
import { userPoolMetrics } from '../../metrics/user-pools.ts';
import type { Resource } from '../../traits/resource.ts';
import type { BlockScope } from '../../traits.ts';

const url = z.url({ protocol: /^(?:https?|[a-z][a-z\d+.-]*)$/ }).max(1024);

const properties = z.object({
  selfSignUp: field(z.boolean().default(false), {
    label: 'Sign up by themselves',
    help: 'Anybody may make an account. Off: only an administrator makes accounts.',
    group: 'Access',
  }),
  mfa: field(z.enum(['OFF', 'OPTIONAL', 'ON']).default('OPTIONAL'), {
    label: 'Second factor',
    help: 'A code of an authenticator app besides the password.',
    group: 'Access',
    options: { OFF: 'None', OPTIONAL: 'Who wants it', ON: 'Everybody' },
    safe: ['OPTIONAL', 'ON'],
  }),
  passwordLength: field(z.int().min(8).max(99).default(12), {
    label: 'Shortest password',
    help: 'Length protects more than odd characters do.',
    unit: 'characters',
    group: 'Access',
  }),
  passwordSymbols: field(z.boolean().default(true), {
    label: 'Letters, digits and symbols',
    help: 'A password must have small and capital letters, digits and symbols.',
    group: 'Access',
    safe: true,
  }),
  plan: field(z.enum(['LITE', 'ESSENTIALS', 'PLUS']).default('ESSENTIALS'), {
    label: 'Plan',
    help: 'Plus also watches for stolen passwords and strange sign-ins. What a user costs depends on it.',
    group: 'Access',
    options: { LITE: 'Lite', ESSENTIALS: 'Essentials', PLUS: 'Plus' },
  }),
  domainPrefix: field(
    z
      .string()
      .regex(
        /^$|^(?!.*(?:aws|amazon|cognito))[a-z\d](?:[a-z\d-]{0,61}[a-z\d])?$/,
        'small letters, digits and -, without aws, amazon or cognito',
      )
      .default(''),
    {
      label: 'Sign-in page',
      help: 'First part of the address of Cognito’s own sign-in pages, one of its kind in the Region. Empty: none.',
      group: 'Sign-in pages',
    },
  ),
  callbackUrls: field(z.array(url).max(100).default([]), {
    label: 'Returns to',
    help: 'Where the browser goes after signing in, such as https://shop.example.com/signed-in.',
    group: 'Sign-in pages',
    when: { property: 'domainPrefix', filled: true },
  }),
  logoutUrls: field(z.array(url).max(100).default([]), {
    label: 'After signing out',
    help: 'Where it may go then.',
    group: 'Sign-in pages',
    when: { property: 'domainPrefix', filled: true },
  }),
  tokenMinutes: field(z.int().min(5).max(1440).default(60), {
    label: 'Tokens last',
    help: 'A right that is withdrawn lives on for so long.',
    unit: 'minutes',
    group: 'Tokens',
  }),
  refreshDays: field(z.int().min(1).max(3650).default(30), {
    label: 'Signed in for',
    help: 'After this the password is asked for again.',
    unit: 'days',
    group: 'Tokens',
  }),
  webAcl: webAclField,
  deletionProtection: field(z.boolean().default(false), {
    label: 'Deletion protection',
    help: 'Nobody can delete it until this is off. A stack that fails while it is made can’t be rolled back then.',
    group: 'Safety',
  }),
  keep: keptOnDelete('user pool'),
});

export const cognitoUserPool = defineBlock({
  type: 'cognito-user-pool',
  label: 'User pool',
  kind: 'Cognito',
  category: 'security',
  icon: 'cognito',
  summary: 'Knows users and their passwords, signs them in, and vouches for them to APIs.',
  newName: 'user-pool',
  services: ['Amazon Cognito'],
  resourceTypes: [
    'AWS::Cognito::UserPool',
    'AWS::Cognito::UserPoolClient',
    'AWS::Cognito::UserPoolDomain',
    'AWS::WAFv2::WebACLAssociation',
  ],
  properties,
  traits: { authorizer: true, callable: { over: 'internet' }, observable: true },
  signals: ({ keep, mfa, passwordSymbols }) => ({
    stateful: true,
    keptOnDelete: keep,
    encrypted: true,
    encryptedInTransit: true,
    public: true,
    scales: true,
    redundancy: 2,
    signIn: {
      gaps: [
        ...(mfa === 'OFF' ? ['no second factor'] : []),
        ...(passwordSymbols ? [] : ['passwords of letters alone']),
      ],
    },
  }),
  chips: ({ mfa }) => (mfa === 'OFF' ? [] : [mfa === 'ON' ? 'MFA' : 'MFA optional']),
  compile: (chosen, scope) => {
    const pool = scope.resource(
      '',
      'AWS::Cognito::UserPool',
      {
        UserPoolTier: chosen.plan,
        UsernameAttributes: ['email'],
        AutoVerifiedAttributes: ['email'],
        UsernameConfiguration: { CaseSensitive: false },
        AccountRecoverySetting: { RecoveryMechanisms: [{ Name: 'verified_email', Priority: 1 }] },
        AdminCreateUserConfig: { AllowAdminCreateUserOnly: !chosen.selfSignUp },
        MfaConfiguration: chosen.mfa,
        ...(chosen.mfa !== 'OFF' && { EnabledMfas: ['SOFTWARE_TOKEN_MFA'] }),
        Policies: {
          PasswordPolicy: {
            MinimumLength: chosen.passwordLength,
            RequireLowercase: chosen.passwordSymbols,
            RequireUppercase: chosen.passwordSymbols,
            RequireNumbers: chosen.passwordSymbols,
            RequireSymbols: chosen.passwordSymbols,
            TemporaryPasswordValidityDays: 7,
          },
        },
        ...(chosen.plan === 'PLUS' && { UserPoolAddOns: { AdvancedSecurityMode: 'ENFORCED' } }),
        DeletionProtection: chosen.deletionProtection ? 'ACTIVE' : 'INACTIVE',
      },
      { deletionPolicy: chosen.keep ? KEPT : 'Delete' },
    );
    const client = scope.resource('Client', 'AWS::Cognito::UserPoolClient', {
      UserPoolId: pool.ref,
      // The password never travels. Source: Cognito developer guide, "Authentication flows".
      ExplicitAuthFlows: ['ALLOW_USER_SRP_AUTH', 'ALLOW_REFRESH_TOKEN_AUTH'],
      PreventUserExistenceErrors: 'ENABLED',
      EnableTokenRevocation: true,
      AccessTokenValidity: chosen.tokenMinutes,
      IdTokenValidity: chosen.tokenMinutes,
      RefreshTokenValidity: chosen.refreshDays,
      TokenValidityUnits: { AccessToken: 'minutes', IdToken: 'minutes', RefreshToken: 'days' },
      ...signInPages(scope, pool, chosen),
    });
    ofWebAcl(scope, chosen.webAcl, pool.get('Arn'));
    scope.output('Client', client.ref, `Client of ${scope.name}`);
    return {
      authorizer: {
        arn: pool.get('Arn'),
        issuer: sub(
          `https://cognito-idp.\${AWS::Region}.\${AWS::URLSuffix}/${slot(pool.logicalId)}`,
        ),
        audience: () => [client.ref],
      },
      callable: {
        // Signing in is open to everybody who knows the client.
        statements: [],
        variables: [
          { suffix: 'USER_POOL', value: pool.ref },
          { suffix: 'CLIENT', value: client.ref },
        ],
      },
      observable: userPoolMetrics(pool, client),
      reference: pool.ref,
    };
  },
});

function signInPages(
  scope: BlockScope,
  pool: Resource,
  chosen: z.output<typeof properties>,
): ValueObject {
  if (!chosen.domainPrefix) return {};
  if (chosen.callbackUrls.length === 0) {
    scope.problem(
      `${scope.name} has sign-in pages that don't know where to return to.`,
      'Add an address to “Returns to”, or leave the sign-in page empty.',
    );
    return {};
  }
  scope.resource('Domain', 'AWS::Cognito::UserPoolDomain', {
    UserPoolId: pool.ref,
    Domain: chosen.domainPrefix,
  });
  return {
    AllowedOAuthFlowsUserPoolClient: true,
    AllowedOAuthFlows: ['code'],
    AllowedOAuthScopes: ['openid', 'email', 'profile'],
    SupportedIdentityProviders: ['COGNITO'],
    CallbackURLs: chosen.callbackUrls,
    ...(chosen.logoutUrls.length > 0 && { LogoutURLs: chosen.logoutUrls }),
  };
}
