// AWS's validator runs beside the rules, in main, and takes its time: it is asked when the template
// has come to rest, one text at a time, and only the answer about the newest text counts.
import type { Host } from '#app/host/contract.ts';
import type { TemplateFinding } from '#app/host/validator.ts';
import type { Failure, Result } from '#app/result.ts';

export type TemplateCheckState =
  | { readonly state: 'idle' | 'running' }
  | { readonly state: 'failed'; readonly failure: Failure };

export interface TemplateCheck {
  /** The text to check; undefined when there is nothing in the template. */
  want(text: string | undefined): void;
  /** Asks again about the same text, after a failure. */
  again(): void;
}

export function templateCheck(options: {
  readonly host: Host;
  /** Milliseconds a text must have been unchanged. */
  readonly rest: number;
  onState(state: TemplateCheckState): void;
  /** About the text wanted last. */
  onFindings(findings: readonly TemplateFinding[]): void;
}): TemplateCheck {
  let wanted: string | undefined;
  let checked: string | undefined;
  let asking = false;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const ask = async (text: string): Promise<void> => {
    asking = true;
    options.onState({ state: 'running' });
    const result = await validate(options.host, text);
    asking = false;
    if (wanted !== text) {
      soon();
      return;
    }
    checked = text;
    if (result.ok) options.onFindings(result.value);
    options.onState(result.ok ? { state: 'idle' } : { state: 'failed', failure: result.failure });
  };

  const soon = (): void => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      if (wanted !== undefined && wanted !== checked && !asking) void ask(wanted);
    }, options.rest);
  };

  return {
    want: (text) => {
      if (text === wanted) return;
      wanted = text;
      if (text !== undefined) {
        soon();
        return;
      }
      clearTimeout(timer);
      checked = undefined;
      options.onFindings([]);
      options.onState({ state: 'idle' });
    },
    again: () => {
      checked = undefined;
      if (wanted !== undefined && !asking) void ask(wanted);
    },
  };
}

async function validate(host: Host, text: string): Promise<Result<readonly TemplateFinding[]>> {
  const result = await host.call('validator.validate', { text });
  return result.ok ? { ok: true, value: result.value.findings } : result;
}
