import { references } from '../../../cloudformation/intrinsics.ts';
import type { Output, Value } from '../../../cloudformation/template.ts';
import type { Stack } from '../../../compiler/compile.ts';
import { isObject } from '../../../json.ts';
import { defineRule, type TemplateContext } from '../../define-rule.ts';
import { authorIn } from '../../resources/made.ts';
import { sources } from '../../sources.ts';
import { listed, nameOf } from '../../wording.ts';

export const exportCoupling = defineRule({
  id: 'export-coupling',
  title: 'An export that every change runs into',
  area: 'template',
  severity: 'warning',
  why: 'CloudFormation refuses to change an exported value as long as another stack imports it. What gets a new id with each change can never be changed again.',
  source: sources.importedValues,
  judges: 'template',
  check: (context) => {
    const { stacks } = context.compilation;
    return stacks.flatMap((stack) =>
      Object.entries(stack.template.Outputs ?? {}).flatMap(([output, declared]) => {
        const made = renewed(declared, stack);
        const view = made && authorIn(made.logicalId, context)?.view;
        if (!view) return [];
        const users = importers(output, stack, context);
        if (users.length === 0) return [];
        return [
          {
            message: `Each change of ${nameOf(view)} makes another ${made.what}, and ${listed(users.map(({ name }) => name))} ${users.length > 1 ? 'import' : 'imports'} which one it is: CloudFormation refuses the change. Let values cross as outputs that are read, or let one microservice own both.`,
            blocks: [view.block.id, ...users.map(({ id }) => id)],
            fixes: [
              {
                title: 'Let values cross as outputs that are read',
                edits: [
                  {
                    edit: 'set-design' as const,
                    args: { settings: { stacks: { crossing: 'stack-output' as const } } },
                  },
                ],
              },
            ],
          },
        ];
      }),
    );
  },
});

/** What is never changed but made anew. Source: CloudFormation resource specification. */
const RENEWED: { readonly [type: string]: string } = {
  'AWS::ApiGateway::Deployment': 'deployment',
  'AWS::AppConfig::HostedConfigurationVersion': 'version',
  'AWS::AutoScaling::LaunchConfiguration': 'launch configuration',
  'AWS::Batch::JobDefinition': 'revision',
  'AWS::ECS::TaskDefinition': 'revision of its task definition',
  'AWS::Lambda::LayerVersion': 'version',
  'AWS::Lambda::Version': 'version',
  'AWS::SageMaker::EndpointConfig': 'endpoint configuration',
  'AWS::SageMaker::Model': 'model',
};

function renewed(
  { Export, Value: value }: Output,
  { template }: Stack,
): { readonly logicalId: string; readonly what: string } | undefined {
  if (!Export) return undefined;
  return references(value).flatMap(({ target }) => {
    const what = RENEWED[template.Resources[target]?.Type ?? ''];
    return what ? [{ logicalId: target, what }] : [];
  })[0];
}

/** The blocks, in other stacks, whose resources import an output. */
function importers(output: string, from: Stack, context: TemplateContext) {
  const users = context.compilation.stacks
    .filter((stack) => stack !== from && stack.needs.includes(from.key))
    .flatMap(({ template }) =>
      Object.entries(template.Resources)
        .filter(([, { Properties }]) => Properties && imports(Properties, `-${output}`))
        .flatMap(([logicalId]) => authorIn(logicalId, context)?.view.block ?? []),
    );
  return [...new Set(users)];
}

function imports(value: Value, end: string): boolean {
  if (!isObject(value) && !Array.isArray(value)) return false;
  return Object.entries(value).some(([key, inner]: readonly [string, Value]) => {
    if (key !== 'Fn::ImportValue') return imports(inner, end);
    return (
      isObject(inner) && typeof inner['Fn::Sub'] === 'string' && inner['Fn::Sub'].endsWith(end)
    );
  });
}
