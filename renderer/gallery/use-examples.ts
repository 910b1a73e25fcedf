import { useEffect, useState } from 'react';
import type { Output } from '#app/host/contract.ts';
import type { Failure } from '#app/result.ts';
import { useHost } from '../host/use-host.ts';

export type Example = Output<'designs.examples'>[number];

/** The designs that come with Stackwright. `wanted` false: they are not asked for. */
export function useExamples(wanted = true) {
  const host = useHost();
  const [examples, setExamples] = useState<readonly Example[]>([]);
  const [failure, setFailure] = useState<Failure>();
  useEffect(() => {
    if (!wanted) return;
    void host.call('designs.examples', undefined).then((result) => {
      if (result.ok) setExamples(result.value);
      else setFailure(result.failure);
    });
  }, [host, wanted]);
  return { examples, failure };
}

/** What it is about in a sentence; the rest is read in the design. */
export const firstSentence = (text: string): string => /^.*?[.!?](?=\s|$)/.exec(text)?.[0] ?? text;
