import { type Finding, worstFirst } from '#app/rules/finding.ts';

/** Worst first; the design's own before the template's; otherwise as they were found. */
export const inListOrder = (findings: readonly Finding[]): readonly Finding[] =>
  worstFirst(findings.toSorted((a, b) => Number(fromTemplate(a)) - Number(fromTemplate(b))));

const fromTemplate = ({ source }: Finding): boolean => source === 'template';
