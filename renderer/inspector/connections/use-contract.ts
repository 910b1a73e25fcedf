import { useMemo } from 'react';
import { type Contract, contractOf } from '#app/compiler/contract.ts';
import type { Connection } from '#app/design/schema.ts';
import { graphOf } from '../../blocks/graph-of.ts';
import { useAnalysis } from '../../store/analysis-store.ts';

/** What a connection generates, by the latest analysis; undefined until there is one. */
export function useContract(connection: Connection): Contract | undefined {
  const compilation = useAnalysis((analysis) => analysis.compilation);
  const design = useAnalysis((analysis) => analysis.design);
  return useMemo(
    () =>
      compilation &&
      design &&
      contractOf(compilation, graphOf(design), { connection: connection.id }),
    [compilation, design, connection.id],
  );
}
