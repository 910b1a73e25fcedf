// The validator's engine with a team's Guard rules. One file that can't be read would keep all the
// others from running, so such files are left out, and what is wrong with them is a finding.
import { RegoEngine } from '@aws/cloudformation-validate';
import type { GuardFile, TemplateFinding } from '#app/host/validator.ts';

export interface GuardEngine {
  readonly engine: InstanceType<typeof RegoEngine>;
  /** Rule id → the name of its file. */
  readonly files: ReadonlyMap<string, string>;
  /** About the files that were left out. */
  readonly findings: readonly TemplateFinding[];
}

export function createGuardEngine(guard: readonly GuardFile[]): GuardEngine {
  const findings: TemplateFinding[] = [];
  let left = guard;
  for (;;) {
    try {
      // Named by their numbers: the engine shortens names, and two files may then be called alike.
      const guardRules = left.map(({ text }, index) => ({ name: String(index), content: text }));
      const engine = new RegoEngine(guardRules.length > 0 ? { guardRules } : {});
      return { engine, files: filesOf(engine, left), findings };
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error);
      const wrong = left[Number(/guard file '(\d+)'/.exec(message)?.[1])];
      if (!wrong) throw error;
      findings.push(unreadable(wrong.name, message));
      left = left.filter((file) => file !== wrong);
    }
  }
}

function filesOf(engine: GuardEngine['engine'], guard: readonly GuardFile[]): Map<string, string> {
  const files = new Map<string, string>();
  if (guard.length === 0) return files;
  for (const { id, origin, category } of engine.listRules()) {
    const file = origin === 'GUARD' ? guard[Number(category?.replace('guard:', ''))] : undefined;
    if (file) files.set(id, file.name);
  }
  return files;
}

function unreadable(name: string, message: string): TemplateFinding {
  const [, line, column] = /at line (\d+) at column (\d+)/.exec(message) ?? [];
  const fragment = /fragment\s+(.*)/.exec(message)?.[1]?.replace(/`$/, '').trim().slice(0, 80);
  const place = line === undefined ? '' : ` at line ${line}, column ${column ?? 1}`;
  const near = fragment ? `, near "${fragment}"` : '';
  return {
    rule: 'guard-file',
    severity: 'error',
    message: `${name} can't be read as Guard rules: it goes wrong${place}${near}. Mend it there; until then none of its rules are checked. Everything else was.`,
    logicalId: null,
    path: '',
    guard: name,
  };
}
