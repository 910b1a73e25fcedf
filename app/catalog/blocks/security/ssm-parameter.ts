import { z } from 'zod';
import { sub } from '../../../cloudformation/intrinsics.ts';
import { allow } from '../../../cloudformation/policy.ts';
import { defineBlock } from '../../define-block.ts';
import { field } from '../../fields.ts';

export const ssmParameter = defineBlock({
  type: 'ssm-parameter',
  label: 'SSM parameter',
  kind: 'Parameter Store',
  category: 'security',
  icon: 'systems-manager',
  summary: 'One setting that programs read when they start.',
  newName: 'parameter',
  services: ['AWS Systems Manager'],
  resourceTypes: ['AWS::SSM::Parameter'],
  properties: z.object({
    value: field(z.string().min(1).max(4096).default('unset'), {
      label: 'Value',
      help: 'Plain text: a secret belongs into Secrets Manager.',
    }),
    list: field(z.boolean().default(false), {
      label: 'List',
      help: 'The value is several, with commas between.',
    }),
  }),
  traits: { store: { access: 'api', kind: 'setting' } },
  signals: () => ({ stateful: false, scales: true }),
  compile: ({ value, list }, scope) => {
    const parameter = scope.resource('', 'AWS::SSM::Parameter', {
      Type: list ? 'StringList' : 'String',
      Value: value,
    });
    const arn = sub(
      `arn:\${AWS::Partition}:ssm:\${AWS::Region}:\${AWS::AccountId}:parameter/\${${parameter.logicalId}}`,
    );
    return {
      store: {
        statements: (access) => [
          ...(access === 'write' ? [] : [allow(['ssm:GetParameter', 'ssm:GetParameters'], arn)]),
          ...(access === 'read' ? [] : [allow(['ssm:PutParameter'], arn)]),
        ],
        variables: [{ suffix: 'PARAMETER', value: parameter.ref }],
      },
      reference: parameter.ref,
    };
  },
});
