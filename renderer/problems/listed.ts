// The open problems as they are listed: filtered and grouped, for the list and for F8 alike.
import { useMemo } from 'react';
import type { Design } from '#app/design/schema.ts';
import type { Finding } from '#app/rules/finding.ts';
import { useAnalysis } from '../store/analysis-store.ts';
import { useDesign } from '../store/design-store.ts';
import { nothing, type Selection, useSession } from '../store/session-store.ts';
import { type Filter, filterFindings } from './filter.ts';
import { type Group, type Grouping, groupFindings } from './groups.ts';
import { useProblems } from './problems-store.ts';

export interface Listed {
  readonly groups: readonly Group[];
  readonly shown: number;
  /** All that are open, shown or not. */
  readonly all: number;
}

interface Sources {
  readonly findings: readonly Finding[];
  readonly filter: Filter;
  readonly grouping: Grouping;
  readonly design: Design;
  readonly selection: Selection;
}

function list({ findings, filter, grouping, design, selection }: Sources): Listed {
  const open = findings.filter(({ waiver }) => waiver === undefined);
  const shown = filterFindings(open, filter, { design, selection });
  return {
    groups: groupFindings(shown, grouping, design),
    shown: shown.length,
    all: open.length,
  };
}

export function listedNow(): Listed {
  const { filter, grouping } = useProblems.getState();
  return list({
    findings: useAnalysis.getState().findings,
    filter,
    grouping,
    design: useDesign.getState().design,
    selection: useSession.getState().selection,
  });
}

export function useListed(): Listed {
  const findings = useAnalysis((state) => state.findings);
  const filter = useProblems((state) => state.filter);
  const grouping = useProblems((state) => state.grouping);
  const design = useDesign((state) => state.design);
  // Without that filter another selection is no reason to look again.
  const selection = useSession((session) => (filter.onlySelected ? session.selection : nothing));
  return useMemo(
    () => list({ findings, filter, grouping, design, selection }),
    [findings, filter, grouping, design, selection],
  );
}
