// Follows the design: every version that means something else goes to the worker, its template to
// AWS's validator, and what both found into the analysis store.

import { diffDesigns } from '#app/history/diff.ts';
import type { Host } from '#app/host/contract.ts';
import type { TemplateFinding } from '#app/host/validator.ts';
import { ruleFileFindings } from '#app/rules/rule-sets/problem-findings.ts';
import { resolveSetting } from '#app/rules/rule-sets/setting.ts';
import { templateFindings } from '#app/rules/template-findings.ts';
import { currentEnvironment } from '../environments/use-environment.ts';
import { useRuleSet } from '../rules/rule-set-store.ts';
import { countResources } from '../shell/count-resources.ts';
import { type AnalysisState, useAnalysis } from '../store/analysis-store.ts';
import { useDesign } from '../store/design-store.ts';
import { useSession } from '../store/session-store.ts';
import { keepPerTab } from '../tabs/keepers.ts';
import type {
  AnalysisAnswer,
  AnalysisQuestion,
  AnalysisRequest,
  FirstFindings,
} from '../workers/analysis-messages.ts';
import { latestWorker } from '../workers/latest-worker.ts';
import { keepIdentity } from './keep-identity.ts';
import { inListOrder } from './list-order.ts';
import { sameMeaning } from './same-meaning.ts';
import { type TemplateCheck, templateCheck } from './template-check.ts';
import { today } from './today.ts';
import { withFormer } from './with-former.ts';

/** Milliseconds. A frame and a half: edits of one gesture are looked at together. */
const DEBOUNCE = 24;
/** Milliseconds. 500 resources take well under a second; ten times that is a hang. */
const PATIENCE = 20_000;
/** Milliseconds. */
const TEMPLATE_REST = 400;

let check: TemplateCheck | undefined;

export function startAnalysis(host: Host): void {
  let answer: AnalysisAnswer | undefined;
  let reported: readonly TemplateFinding[] = [];
  /** About the design on the screen; answers about one that was left meanwhile are of no use. */
  let relevant = new WeakSet<AnalysisQuestion>();

  const publish = (): void => {
    if (!answer) return;
    const { compilation, findings } = answer;
    const { design = useDesign.getState().design, findings: before } = useAnalysis.getState();
    // Until the validator has seen the newest template, what it said of things that are gone is dropped.
    const standing = reported.filter(
      ({ logicalId }) =>
        logicalId === null ||
        compilation.stacks.some(
          ({ template }) =>
            Object.hasOwn(template.Resources, logicalId) ||
            Object.hasOwn(template.Parameters ?? {}, logicalId) ||
            Object.hasOwn(template.Outputs ?? {}, logicalId),
        ),
    );
    const { ruleSet } = useRuleSet.getState();
    const fromTemplate = templateFindings(standing, {
      settingOf: (rule) => resolveSetting(rule, design, ruleSet),
      sourceMap: compilation.sourceMap,
      layout: compilation.layout,
      waivers: Object.values(design.waivers),
      today: today(),
    });
    const ofFiles = ruleSet ? ruleFileFindings(ruleSet) : [];
    useAnalysis.getState().update({
      findings: keepIdentity(before, inListOrder([...ofFiles, ...findings, ...fromTemplate])),
    });
  };

  check = templateCheck({
    host,
    rest: TEMPLATE_REST,
    onState: (validator) => useAnalysis.getState().update({ validator }),
    onFindings: (findings) => {
      reported = findings;
      publish();
    },
  });

  const worker = latestWorker<AnalysisQuestion, AnalysisAnswer, FirstFindings>({
    patience: PATIENCE,
    encode: ({ design, ruleSet, ...question }, known): AnalysisRequest => ({
      ...question,
      ...((!known || known.ruleSet !== ruleSet) && { rules: { of: ruleSet } }),
      design: known ? { changes: diffDesigns(known.design, design) } : { whole: design },
    }),
    onFirst: (question, { findings }) => {
      if (!answer || !relevant.has(question)) return;
      answer = { ...answer, findings: withFormer(findings, answer.findings, question.design) };
      publish();
    },
    spawn: () =>
      new Worker(new URL('../workers/analysis.worker.ts', import.meta.url), { type: 'module' }),
    onAnswer: (question, result) => {
      if (!relevant.has(question)) return;
      const { design } = question;
      if (!result.ok) {
        useAnalysis.getState().update({ failure: result.failure, busy: worker.busy });
        void host.call('log.report', { message: result.failure.message.slice(0, 10_000) });
        return;
      }
      answer = result.value;
      const { compilation, yaml } = answer;
      useAnalysis
        .getState()
        .update({ design, compilation, yaml, failure: undefined, busy: worker.busy });
      publish();
      const empty = countResources(compilation) === 0;
      check?.want(empty ? [] : yaml.map(({ text }) => text), useRuleSet.getState().ruleSet?.guard);
    },
  });

  let timer: ReturnType<typeof setTimeout> | undefined;
  let sent = useDesign.getState().design;
  const send = (): void => {
    timer = undefined;
    sent = useDesign.getState().design;
    useAnalysis.getState().update({ busy: true });
    const question: AnalysisQuestion = {
      design: sent,
      today: today(),
      environment: currentEnvironment(),
      ruleSet: useRuleSet.getState().ruleSet,
    };
    relevant.add(question);
    worker.ask(question);
  };
  useDesign.subscribe(({ design }, { design: before }) => {
    if (design === before || timer !== undefined) return;
    if (sameMeaning(design, sent)) return;
    timer = setTimeout(send, DEBOUNCE);
  });
  useSession.subscribe(({ environment }, before) => {
    if (environment !== before.environment && timer === undefined)
      timer = setTimeout(send, DEBOUNCE);
  });
  useRuleSet.subscribe(({ ruleSet }, before) => {
    if (ruleSet !== before.ruleSet && timer === undefined) timer = setTimeout(send, DEBOUNCE);
  });
  // What was found in a design comes back with it, until it has been looked at anew.
  keepPerTab<AnalysisFacts>({
    take() {
      const { design, compilation, yaml, findings } = useAnalysis.getState();
      return { design, compilation, yaml, findings };
    },
    show(kept) {
      answer = undefined;
      reported = [];
      relevant = new WeakSet();
      check?.want([]);
      useAnalysis.getState().update({ ...(kept ?? NOTHING_FOUND), failure: undefined });
      clearTimeout(timer);
      timer = setTimeout(send, DEBOUNCE);
    },
  });
  send();
}

type AnalysisFacts = Pick<AnalysisState, 'design' | 'compilation' | 'yaml' | 'findings'>;

const NOTHING_FOUND: AnalysisFacts = {
  design: undefined,
  compilation: undefined,
  yaml: [],
  findings: [],
};

/** After the validator failed: the user asks it to try again. */
export const checkTemplateAgain = (): void => check?.again();
