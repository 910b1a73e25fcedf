// The actions of a pipeline's stages. Source: CodePipeline user guide, "Action structure reference".
import type { Value, ValueObject } from '../../cloudformation/template.ts';

type Category = 'Source' | 'Build' | 'Deploy' | 'Approval';

interface Action {
  readonly name: string;
  readonly category: Category;
  readonly provider: string;
  readonly configuration?: ValueObject;
  readonly input?: string;
  readonly output?: string;
  readonly order: number;
}

export const action = ({
  name,
  category,
  provider,
  configuration,
  input,
  output,
  order,
}: Action): Value => ({
  Name: name.slice(0, LONGEST_NAME),
  ActionTypeId: { Category: category, Owner: 'AWS', Provider: provider, Version: '1' },
  ...(configuration && { Configuration: configuration }),
  ...(input !== undefined && { InputArtifacts: [{ Name: input }] }),
  ...(output !== undefined && { OutputArtifacts: [{ Name: output.slice(0, LONGEST_NAME) }] }),
  RunOrder: order,
});

const LONGEST_NAME = 100;

/** What the source action hands on. */
export const SOURCE = 'Source';

export const sourceAction = (provider: string, configuration: ValueObject): Value =>
  action({ name: SOURCE, category: 'Source', provider, configuration, output: SOURCE, order: 1 });

export const approvalAction = (name: string, order: number): Value =>
  action({ name, category: 'Approval', provider: 'Manual', order });
