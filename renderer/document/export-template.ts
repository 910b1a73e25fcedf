import { emitJson } from '#app/cloudformation/emit/json.ts';
import { emitYaml } from '#app/cloudformation/emit/yaml.ts';
import { compile, type Stack } from '#app/compiler/compile.ts';
import type { Design } from '#app/design/schema.ts';
import type { Host } from '#app/host/contract.ts';
import { COMPILE_SEVERITY } from '#app/rules/compile-findings.ts';
import { say, sayFailure } from '../notices/notices.ts';
import { useDesign } from '../store/design-store.ts';
import { chooseFile } from './choose-file.ts';
import { ask } from './dialogs/dialog-store.ts';
import { templateFileName } from './names.ts';

export type TemplateFormat = 'yaml' | 'json';

export async function exportToFile(host: Host, format: TemplateFormat): Promise<void> {
  const { design } = useDesign.getState();
  const exported = await templateText(design, format);
  if (exported === undefined) return;
  const { text, stack } = exported;
  const suggestedName = templateFileName(design, format, stack);
  const file = await chooseFile(host, { mode: 'save', files: 'template', suggestedName });
  if (!file) return;
  const written = await host.call('files.writeText', { file: file.handle, text });
  if (written.ok)
    say(`Wrote ${summary(design, exported)} to ${written.value.name} in ${written.value.folder}`);
  else sayFailure(`${file.name} could not be written`, written.failure);
}

export async function exportToClipboard(format: TemplateFormat): Promise<void> {
  const { design } = useDesign.getState();
  const exported = await templateText(design, format);
  if (exported === undefined) return;
  await copyText(exported.text, `${summary(design, exported)} as ${format.toUpperCase()}`);
}

/** `what` goes on from "Copied ". */
export async function copyText(text: string, what: string): Promise<void> {
  try {
    await navigator.clipboard.writeText(text);
    say(`Copied ${what}`);
  } catch (error) {
    sayFailure('Nothing was copied', {
      code: 'clipboard',
      message: `The clipboard is not available: ${error instanceof Error ? error.message : String(error)}.`,
      hint: 'Allow it in the browser, or export to a file.',
    });
  }
}

/**
 * Compiled from the design as it is now, not from the last analysis. Undefined: what would be left
 * out was shown, and the export called off.
 */
async function templateText(design: Design, format: TemplateFormat): Promise<Exported | undefined> {
  const { stacks, problems } = compile(design);
  const blocking = problems.filter(({ code }) => COMPILE_SEVERITY[code] === 'error');
  if (blocking.length > 0) {
    const answer = await ask({
      kind: 'choice',
      title: 'The template would not be what is drawn',
      message: 'Something in the design can not be compiled as it stands:',
      details: blocking.map(({ message, hint }) => `${message} ${hint}`),
      choices: [{ value: 'export', label: 'Export anyway', look: 'danger' }],
    });
    if (answer !== 'export') return undefined;
  }
  const stack = stacks.length > 1 ? await chooseStack(stacks) : stacks[0];
  if (!stack) return undefined;
  const { template, comments, key } = stack;
  const { text } = format === 'json' ? emitJson(template) : emitYaml(template, { comments });
  return { text, ...(stacks.length > 1 && { stack: key }) };
}

interface Exported {
  readonly text: string;
  /** The key of the stack it is of, where there are several. */
  readonly stack?: string;
}

/** A file dialog names one file: which stack's is asked first. */
async function chooseStack(stacks: readonly Stack[]): Promise<Stack | undefined> {
  const answer = await ask({
    kind: 'choice',
    title: 'Which stack?',
    message: `The design makes ${stacks.length} stacks. \`stackwright export --stacks\` on the command line writes all of them to a folder.`,
    choices: stacks.map(({ key }) => ({ value: key, label: key })),
  });
  return stacks.find(({ key }) => key === answer);
}

function summary(design: Design, { text, stack }: Exported): string {
  const lines = text.trimEnd().split('\n').length;
  return `the template of ${stack ? `${stack} in ${design.name}` : design.name} (${lines} lines)`;
}
