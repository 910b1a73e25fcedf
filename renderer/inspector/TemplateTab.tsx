import { Button, CopyButton } from '@mantine/core';
import { Check, Copy, SquareArrowOutUpRight } from 'lucide-react';
import { useMemo } from 'react';
import type { Emitted } from '#app/cloudformation/emit/emitted.ts';
import type { Compilation } from '#app/compiler/compile.ts';
import { type Author, resourcesOf } from '#app/compiler/source-map.ts';
import { useAnalysis } from '../store/analysis-store.ts';
import { useSession } from '../store/session-store.ts';
import { madeIn } from '../template/stack-choice.ts';
import { CodeEditor } from '../ui/code/CodeEditor.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import styles from './TemplateTab.module.css';

/** What one block or connection makes in the template. */
export function TemplateTab({ author }: { readonly author: Author }) {
  const compilation = useAnalysis((analysis) => analysis.compilation);
  const yaml = useAnalysis((analysis) => analysis.yaml);
  const parts = useMemo(
    () => (compilation ? partsOf(yaml, compilation, author) : undefined),
    [compilation, yaml, author],
  );

  if (!parts) return <EmptyState title="The template is being made" />;
  if (parts.length === 0)
    return (
      <EmptyState title="Nothing of its own in the template">
        It shows in what it holds, owns or is connected to.
      </EmptyState>
    );
  const text = parts.join('\n\n');
  return (
    <div className={styles.tab}>
      <div className={styles.bar}>
        <span>{parts.length === 1 ? '1 entry' : `${parts.length} entries`}</span>
        <Button
          size="xs"
          leftSection={<SquareArrowOutUpRight size={13} />}
          onClick={() => useSession.getState().showDrawer('template')}
        >
          Show all
        </Button>
        <CopyButton value={text}>
          {({ copied, copy }) => (
            <Button
              size="xs"
              leftSection={copied ? <Check size={13} /> : <Copy size={13} />}
              onClick={copy}
            >
              {copied ? 'Copied' : 'Copy'}
            </Button>
          )}
        </CopyButton>
      </div>
      <CodeEditor label="Template of the selection" text={text} language="yaml" readOnly tall />
    </div>
  );
}

/** The texts of its resources and parameters, without the indent they have inside the template. */
function partsOf(
  emitted: readonly Emitted[],
  { stacks, sourceMap }: Compilation,
  author: Author,
): string[] {
  return resourcesOf(sourceMap, author).flatMap((logicalId) => {
    const home = madeIn(stacks, logicalId);
    const { text = '', ranges = {} } = (home && emitted[stacks.indexOf(home)]) ?? {};
    const range = ranges[logicalId];
    return range ? [text.slice(range.start, range.end).replaceAll(/^ {2}/gm, '').trimEnd()] : [];
  });
}
