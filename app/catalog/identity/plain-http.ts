import type { Statement } from '../../cloudformation/policy.ts';
import type { Value } from '../../cloudformation/template.ts';

/** Of a resource policy: nobody gets in without TLS. */
export const refusesPlainHttp = (action: string, resource: Value): Statement => ({
  Sid: 'OnlyOverTls',
  Effect: 'Deny',
  Principal: '*',
  Action: action,
  Resource: resource,
  Condition: { Bool: { 'aws:SecureTransport': 'false' } },
});
