// AWS's validator runs beside the rules, in main, and takes its time: it is asked when the template
// has come to rest, one text at a time, and only the answers about the newest texts count.
import type { Host } from '#app/host/contract.ts';
import type { GuardFile, TemplateFinding } from '#app/host/validator.ts';
import type { Failure, Result } from '#app/result.ts';

export type TemplateCheckState =
  | { readonly state: 'idle' | 'running' }
  | { readonly state: 'failed'; readonly failure: Failure };

const NO_RULES: readonly GuardFile[] = [];

export interface TemplateCheck {
  /**
   * The text of each stack's template; none when there is nothing in them. `guard`: the team's rules
   * to check besides.
   */
  want(texts: readonly string[], guard?: readonly GuardFile[]): void;
  /** Asks again about the same texts, after a failure. */
  again(): void;
}

export function templateCheck(options: {
  readonly host: Host;
  /** Milliseconds the texts must have been unchanged. */
  readonly rest: number;
  onState(state: TemplateCheckState): void;
  /** About the texts wanted last, all together. */
  onFindings(findings: readonly TemplateFinding[]): void;
}): TemplateCheck {
  let wanted: readonly string[] = [];
  let rules = NO_RULES;
  let checked: readonly string[] = [];
  let asking = false;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const ask = async (texts: readonly string[]): Promise<void> => {
    asking = true;
    options.onState({ state: 'running' });
    const result = await validateAll(options.host, texts, rules, () => wanted === texts);
    asking = false;
    if (wanted !== texts) {
      soon();
      return;
    }
    checked = texts;
    if (result.ok) options.onFindings(result.value);
    options.onState(result.ok ? { state: 'idle' } : { state: 'failed', failure: result.failure });
  };

  const soon = (): void => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      if (wanted.length > 0 && wanted !== checked && !asking) void ask(wanted);
    }, options.rest);
  };

  return {
    want: (texts, guard = NO_RULES) => {
      if (isSame(texts, wanted) && guard === rules) return;
      wanted = [...texts];
      rules = guard;
      if (texts.length > 0) {
        soon();
        return;
      }
      clearTimeout(timer);
      checked = [];
      options.onFindings([]);
      options.onState({ state: 'idle' });
    },
    again: () => {
      checked = [];
      if (wanted.length > 0 && !asking) void ask(wanted);
    },
  };
}

const isSame = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((text, index) => text === b[index]);

/** One after the other: main takes only the newest request of a window. */
async function validateAll(
  host: Host,
  texts: readonly string[],
  guard: readonly GuardFile[],
  goOn: () => boolean,
): Promise<Result<readonly TemplateFinding[]>> {
  const found: TemplateFinding[] = [];
  for (const text of texts) {
    const result = await host.call('validator.validate', { text, guard: [...guard] });
    if (!result.ok) return result;
    found.push(...result.value.findings);
    if (!goOn()) break;
  }
  return { ok: true, value: found };
}
