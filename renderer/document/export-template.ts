import { emitJson } from '#app/cloudformation/emit/json.ts';
import { emitYaml } from '#app/cloudformation/emit/yaml.ts';
import { compile } from '#app/compiler/compile.ts';
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
  const text = await templateText(design, format);
  if (text === undefined) return;
  const suggestedName = templateFileName(design, format);
  const file = await chooseFile(host, { mode: 'save', files: 'template', suggestedName });
  if (!file) return;
  const written = await host.call('files.writeText', { file: file.handle, text });
  if (written.ok)
    say(`Wrote ${summary(design, text)} to ${written.value.name} in ${written.value.folder}`);
  else sayFailure(`${file.name} could not be written`, written.failure);
}

export async function exportToClipboard(format: TemplateFormat): Promise<void> {
  const { design } = useDesign.getState();
  const text = await templateText(design, format);
  if (text === undefined) return;
  await copyText(text, `${summary(design, text)} as ${format.toUpperCase()}`);
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
async function templateText(design: Design, format: TemplateFormat): Promise<string | undefined> {
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
  const { template = { Resources: {} }, comments = {} } = stacks[0] ?? {};
  return (format === 'json' ? emitJson(template) : emitYaml(template, { comments })).text;
}

function summary(design: Design, text: string): string {
  const lines = text.trimEnd().split('\n').length;
  return `the template of ${design.name} (${lines} lines)`;
}
