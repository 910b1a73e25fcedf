import { useDeferredValue, useMemo } from 'react';
import { sameMeaning } from '../analysis/same-meaning.ts';
import type { TemplateFormat } from '../document/export-template.ts';
import { useEnvironment } from '../environments/use-environment.ts';
import { useAnalysis } from '../store/analysis-store.ts';
import { useDesign } from '../store/design-store.ts';
import { type Before, baseline, type Comparison, templateBefore } from './compared.ts';

/** The template to compare with, compiled here: only while somebody looks at the difference. */
export function useBefore(
  comparison: Comparison,
  stackKey: string | undefined,
  format: TemplateFormat,
): Before | undefined {
  const design = useDesign((state) => state.design);
  const history = useDesign((state) => state.history);
  const saved = useDesign((state) => state.saved);
  const environment = useEnvironment();
  const analysed = useAnalysis((state) => state.design);
  const versions = useDeferredValue(
    useMemo(() => ({ design, history, saved }), [design, history, saved]),
  );
  return useMemo(() => {
    // Until the worker has caught up, the difference would be between two other versions.
    if (stackKey === undefined || !analysed || !sameMeaning(analysed, versions.design))
      return undefined;
    const before = baseline(comparison, versions);
    return before && templateBefore(before, stackKey, format, environment);
  }, [comparison, stackKey, format, environment, analysed, versions]);
}
