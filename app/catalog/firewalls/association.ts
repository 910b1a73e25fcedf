// What a web ACL protects is chosen where it is protected.
import { z } from 'zod';
import type { Value } from '../../cloudformation/template.ts';
import { field } from '../fields.ts';
import type { WebAcl } from '../traits/routing.ts';
import type { BlockScope } from '../traits.ts';

export const webAclField = field(z.string().optional(), {
  label: 'Web ACL',
  help: 'Lets through what a WAF web ACL does. None: everything that may come in.',
  group: 'Access',
  reference: 'waf-web-acl',
});

/** The chosen web ACL, undefined with a problem told where it isn't of the kind that is needed. */
export function webAclOf(
  scope: BlockScope,
  chosen: string | undefined,
  needed: WebAcl['scope'],
): WebAcl | undefined {
  if (!chosen) return undefined;
  const known = scope.referenced(chosen, 'waf-web-acl')?.webAcl;
  if (known?.scope === needed) return known;
  if (!known)
    scope.problem(
      `${scope.name} is protected by a web ACL that isn't in the design any more.`,
      'Choose another one, or none.',
    );
  else
    scope.problem(
      `${scope.name} is protected by a web ACL for ${PROTECTS[known.scope]}.`,
      `Choose a web ACL for ${PROTECTS[needed]}.`,
    );
  return undefined;
}

const PROTECTS = {
  REGIONAL: 'load balancers, APIs and user pools',
  CLOUDFRONT: 'distributions',
} as const;

/** Puts a resource of the Region behind the chosen web ACL. */
export function ofWebAcl(scope: BlockScope, chosen: string | undefined, resource: Value): void {
  const acl = webAclOf(scope, chosen, 'REGIONAL');
  if (acl)
    scope.resource('Firewall', 'AWS::WAFv2::WebACLAssociation', {
      ResourceArn: resource,
      WebACLArn: acl.arn,
    });
}
