import { ActionIcon, SegmentedControl, Select, Tooltip } from '@mantine/core';
import { useLocalStorage } from '@mantine/hooks';
import { Copy, Search } from 'lucide-react';
import { useMemo, useRef, useState } from 'react';
import { emitJson } from '#app/cloudformation/emit/json.ts';
import type { Stack } from '#app/compiler/compile.ts';
import { counted } from '#app/counted.ts';
import { copyText, type TemplateFormat } from '../document/export-template.ts';
import { useAnalysis } from '../store/analysis-store.ts';
import { useSession } from '../store/session-store.ts';
import { EmptyState } from '../ui/EmptyState.tsx';
import { CompareSelect } from './CompareSelect.tsx';
import { type Comparison, changesInWords } from './compared.ts';
import { authorAt, rangesOf } from './source.ts';
import { stackOfSelection } from './stack-choice.ts';
import { TemplateCode, type TemplateCodeHandle } from './TemplateCode.tsx';
import styles from './TemplatePanel.module.css';
import { useBefore } from './use-before.ts';

const FORMATS: { readonly value: TemplateFormat; readonly label: string }[] = [
  { value: 'yaml', label: 'YAML' },
  { value: 'json', label: 'JSON' },
];

const noStacks: readonly Stack[] = [];

export function TemplatePanel() {
  const [format, setFormat] = useLocalStorage<TemplateFormat>({
    key: 'stackwright.template-format',
    defaultValue: 'yaml',
    getInitialValueInEffect: false,
  });
  const compilation = useAnalysis((state) => state.compilation);
  const yaml = useAnalysis((state) => state.yaml);
  const selection = useSession((state) => state.selection);
  const code = useRef<TemplateCodeHandle>(null);
  /** What the last click in the text selected: the text is in view already. */
  const [picked, setPicked] = useState<string>();

  /** A stack somebody asked for, and where the selection was shown then. */
  const [chosen, setChosen] = useState<{ readonly key: string; readonly home?: string }>();
  const home = useMemo(
    () => compilation && stackOfSelection(selection, compilation.sourceMap, compilation.stacks),
    [selection, compilation],
  );
  const stacks = compilation?.stacks ?? noStacks;
  // Selecting something of another stack shows that one; a choice holds until then.
  const wanted = home === undefined || home === chosen?.home ? (chosen?.key ?? home) : home;
  const stack = stacks.find(({ key }) => key === wanted) ?? stacks[0];
  const template = stack?.template;
  const inYaml = stack && yaml[stacks.indexOf(stack)];
  const emitted = useMemo(
    () => (format === 'json' && template ? emitJson(template) : inYaml),
    [format, template, inYaml],
  );
  const [comparison, setComparison] = useState<Comparison>('none');
  const before = useBefore(comparison, stack?.key, format);
  const highlighted = useMemo(
    () =>
      compilation && emitted ? rangesOf(selection, compilation.sourceMap, emitted.ranges) : [],
    [selection, compilation, emitted],
  );
  if (!compilation || !emitted) return <EmptyState title="Compiling the design …" />;
  const resources = Object.keys(template?.Resources ?? {}).length;
  if (resources === 0)
    return (
      <EmptyState title="The template is empty">
        Its resources appear here as you draw. Select a block to see its part.
      </EmptyState>
    );

  const selected = [...selection.blocks, ...selection.connections].join();
  const reveal =
    selected === '' || selected === picked
      ? undefined
      : `${format}:${stack?.key ?? ''}:${selected}`;

  const pick = (position: number): void => {
    const author = authorAt(position, compilation.sourceMap, emitted.ranges);
    if (!author) return;
    const { select, show } = useSession.getState();
    setPicked(author.block ?? author.connection);
    if (author.block) {
      select({ blocks: [author.block] });
      show([author.block]);
    } else if (author.connection) select({ connections: [author.connection] });
  };

  return (
    <div className={styles.panel}>
      <div className={styles.bar}>
        <SegmentedControl<TemplateFormat>
          aria-label="Format of the template"
          data={FORMATS}
          value={format}
          onChange={setFormat}
        />
        {stacks.length > 1 && stack && (
          <Select
            aria-label="Stack"
            size="xs"
            allowDeselect={false}
            data={stacks.map(({ key }) => key)}
            value={stack.key}
            onChange={(key) => setChosen(key === null ? undefined : { key, ...(home && { home }) })}
          />
        )}
        <CompareSelect comparison={comparison} onChange={setComparison} />
        <span className={styles.facts} role="status">
          {before && template
            ? changesInWords(before.template, template)
            : `${counted(resources, 'resource', 'resources')}, ${Math.ceil(new Blob([emitted.text]).size / 1000)} kB`}
        </span>
        <Tooltip label="Search the template">
          <ActionIcon
            size={24}
            aria-label="Search the template"
            onClick={() => code.current?.search()}
          >
            <Search size={15} />
          </ActionIcon>
        </Tooltip>
        <Tooltip label="Copy the template">
          <ActionIcon
            size={24}
            aria-label="Copy the template"
            onClick={() => void copyText(emitted.text, `the template as ${format.toUpperCase()}`)}
          >
            <Copy size={15} />
          </ActionIcon>
        </Tooltip>
      </div>
      <TemplateCode
        handle={code}
        text={emitted.text}
        before={before?.text}
        format={format}
        highlighted={highlighted}
        reveal={reveal}
        onPick={pick}
      />
    </div>
  );
}
