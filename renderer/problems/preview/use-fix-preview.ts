// What fixes would do, worked out away from the canvas. Whoever stops looking ends the work.
import { useEffect, useState } from 'react';
import type { Failure } from '#app/result.ts';
import type { Offer } from '#app/rules/fixing/apply-fixes.ts';
import type { FixPreview } from '#app/rules/fixing/preview.ts';
import { today } from '../../analysis/today.ts';
import { currentEnvironment } from '../../environments/use-environment.ts';
import { useRuleSet } from '../../rules/rule-set-store.ts';
import { useAnalysis } from '../../store/analysis-store.ts';
import { useDesign } from '../../store/design-store.ts';
import type { PreviewRequest } from '../../workers/analysis-messages.ts';
import { latestWorker } from '../../workers/latest-worker.ts';

/** Milliseconds. */
const PATIENCE = 30_000;

export type PreviewState =
  | { readonly state: 'running' }
  | { readonly state: 'done'; readonly preview: FixPreview }
  | { readonly state: 'failed'; readonly failure: Failure };

export function useFixPreview(offers: readonly Offer[]): PreviewState {
  const design = useDesign((state) => state.design);
  const found = useAnalysis((state) => state.findings);
  const ruleSet = useRuleSet((state) => state.ruleSet);
  const [known, setKnown] = useState<{ readonly of: object; readonly state: PreviewState }>();

  useEffect(() => {
    const worker = latestWorker<PreviewRequest, FixPreview>({
      encode: (question) => question,
      patience: PATIENCE,
      spawn: () =>
        new Worker(new URL('../../workers/preview.worker.ts', import.meta.url), {
          type: 'module',
        }),
      onAnswer: (_, answer) =>
        setKnown({
          of: offers,
          state: answer.ok
            ? { state: 'done', preview: answer.value }
            : { state: 'failed', failure: answer.failure },
        }),
    });
    const environment = currentEnvironment();
    worker.ask({ design, offers, found, today: today(), environment, ruleSet });
    return () => worker.end();
  }, [design, offers, found, ruleSet]);

  // What is known of these fixes stands until it is known anew.
  return known?.of === offers ? known.state : { state: 'running' };
}
