// Which of a design's stacks the panel deploys, under which name, and what it takes from others.
import { emitYaml } from '#app/cloudformation/emit/yaml.ts';
import type { Parameter } from '#app/cloudformation/template.ts';
import type { Compilation, Stack } from '#app/compiler/compile.ts';
import { besideRoot, withTemplateUrls } from '#app/compiler/stacks/root-template.ts';
import type { Design } from '#app/design/schema.ts';
import type { Host } from '#app/host/contract.ts';
import type { Target } from '#app/host/deploy.ts';
import { fail, ok, type Result } from '#app/result.ts';

/** The design under the name the form has for its stack, or for the first part of their names. */
export const named = (design: Design, stackName: string): Design => ({
  ...design,
  settings: { ...design.settings, stackName },
});

/** Those that are deployed one by one: nested ones come and go with their root. */
export const deployed = ({ stacks, layout }: Compilation): readonly Stack[] =>
  layout === 'nested' ? stacks.slice(0, 1) : stacks;

export function chosenStack(compilation: Compilation, part: string | undefined): Stack | undefined {
  const stacks = deployed(compilation);
  return stacks.find(({ key }) => key === part) ?? stacks[0];
}

/** The one to deploy after this one, if there is one. */
export function stackAfter(compilation: Compilation, key: string): string | undefined {
  const stacks = deployed(compilation);
  return stacks[stacks.findIndex((stack) => stack.key === key) + 1]?.key;
}

/** The parameters somebody has to think about: other stacks fill the rest. */
export function ownParameters({ template, wires }: Pick<Stack, 'template' | 'wires'>): {
  readonly [name: string]: Parameter;
} {
  const wired = new Set(wires.map(({ parameter }) => parameter));
  return Object.fromEntries(
    Object.entries(template.Parameters ?? {}).filter(([name]) => !wired.has(name)),
  );
}

/** `templates`: the address nested templates were uploaded to. */
export function templateText({ role, template }: Stack, templates: string): string {
  if (role !== 'root') return emitYaml(template).text;
  const below = templates.trim().replace(/\/$/, '');
  return emitYaml(withTemplateUrls(template, (key) => below + besideRoot(key).slice(1))).text;
}

/** What the stacks this one builds on have put out for it. */
export async function wiredParameters(
  host: Host,
  target: Target,
  { wires }: Stack,
  stacks: readonly Stack[],
): Promise<Result<{ readonly [name: string]: string }>> {
  const values: { [name: string]: string } = {};
  for (const { key, name } of stacks) {
    const wanted = wires.filter(({ from, output }) => from === key && output !== undefined);
    if (wanted.length === 0) continue;
    const described = await host.call('deploy.describe', { target, stack: name });
    if (!described.ok) return described;
    const outputs = new Map(described.value?.outputs.map((one) => [one.key, one.value]));
    for (const { parameter, output = '' } of wanted) {
      const value = outputs.get(output);
      if (value === undefined)
        return fail(
          'missing',
          `The stack ${name} has no output ${output} yet.`,
          `Deploy ${name} first.`,
        );
      values[parameter] = value;
    }
  }
  return ok(values);
}
