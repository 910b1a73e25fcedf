// A certificate is chosen in the design, or named by its ARN where it is somebody else's.
import { z } from 'zod';
import type { Value } from '../../cloudformation/template.ts';
import { field } from '../fields.ts';
import type { BlockScope } from '../traits.ts';

export const DOMAIN_NAME = /^(?:[a-z\d](?:[a-z\d-]{0,61}[a-z\d])?\.)+[a-z][a-z\d-]{0,61}[a-z\d]$/i;

export const optionalDomainName = z
  .string()
  .max(253)
  .regex(new RegExp(`^$|${DOMAIN_NAME.source}`, 'i'), 'a name such as shop.example.com')
  .default('');

const CERTIFICATE_ARN = /^$|^arn:[\w-]+:acm:[\w-]+:\d{12}:certificate\/[\w-]+$/;

export const certificateFields = (group: string, what: string) => ({
  certificate: field(z.string().optional(), {
    label: 'Certificate',
    help: `The certificate ${what}.`,
    group,
    reference: 'acm-certificate',
  }),
  certificateArn: field(
    z.string().regex(CERTIFICATE_ARN, 'the ARN of an ACM certificate').default(''),
    {
      label: 'Certificate ARN',
      help: 'Instead, one that is in the account already, in the Region of the stack.',
      group,
    },
  ),
});

interface Chosen {
  readonly certificate?: string | undefined;
  readonly certificateArn: string;
}

/** Its ARN, undefined where none is chosen. */
export function certificateOf(scope: BlockScope, chosen: Chosen): Value | undefined {
  if (!chosen.certificate) return chosen.certificateArn || undefined;
  const known = scope.referenced(chosen.certificate, 'acm-certificate')?.reference;
  if (known === undefined)
    scope.problem(
      `${scope.name} shows a certificate that isn't in the design any more.`,
      'Choose another one.',
    );
  return known ?? (chosen.certificateArn || undefined);
}

/** Whether one is chosen at all, for what is known from properties alone. */
export const hasCertificate = ({ certificate, certificateArn }: Chosen): boolean =>
  Boolean(certificate) || certificateArn !== '';
