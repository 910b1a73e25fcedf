// The escape hatch: any property of any resource the block makes, set by hand. It wins over what the
// block and its connections generate.
import { ActionIcon, Button, Select, TextInput } from '@mantine/core';
import { Plus, X } from 'lucide-react';
import { useState } from 'react';
import { SUFFIXES, type Suffix } from '#app/catalog/suffixes.ts';
import { resourcesOf } from '#app/compiler/source-map.ts';
import type { Block } from '#app/design/schema.ts';
import type { Json } from '#app/json.ts';
import { useAnalysis } from '../../store/analysis-store.ts';
import { useDesign } from '../../store/design-store.ts';
import { FieldRow } from '../../ui/FieldRow.tsx';
import { Section } from '../../ui/Section.tsx';
import { JsonControl } from '../fields/CodeControl.tsx';
import fields from '../fields/fields.module.css';
import styles from '../Inspector.module.css';
import { parseValue } from '../raw/value-text.ts';

export function OverridesSection({ block }: { readonly block: Block }) {
  const [adding, setAdding] = useState(false);
  const entries = Object.entries(block.overrides ?? {}).flatMap(([suffix, values]) =>
    Object.entries(values).map(([path, value]) => ({ suffix, path, value })),
  );
  return (
    <Section
      title="Overrides"
      action={
        !adding && (
          <Button size="xs" leftSection={<Plus size={14} />} onClick={() => setAdding(true)}>
            Override
          </Button>
        )
      }
    >
      {entries.length === 0 && !adding && (
        <p className={styles.hint}>Set any generated property by hand. It wins over all else.</p>
      )}
      {entries.map(({ suffix, path, value }) => (
        <div key={`${suffix}/${path}`} className={fields.card}>
          <div className={fields.cardHead}>
            <span className={styles.code} title={`${block.logicalId}${suffix} ${path}`}>
              {suffix ? `${suffix} › ${path}` : path}
            </span>
            <ActionIcon
              size={24}
              aria-label={`Remove the override of ${path}`}
              onClick={() => override(block, suffix, path, undefined)}
            >
              <X size={14} />
            </ActionIcon>
          </div>
          <JsonControl
            field={{ name: path, label: `Value of ${path}`, type: 'json', required: true }}
            id={`override-${suffix}-${path}`}
            value={value}
            bare
            step={`Override ${path} of ${block.name}`}
            set={(next) => override(block, suffix, path, next ?? undefined)}
          />
        </div>
      ))}
      {adding && <NewOverride block={block} onDone={() => setAdding(false)} />}
    </Section>
  );
}

function NewOverride({ block, onDone }: { readonly block: Block; readonly onDone: () => void }) {
  const suffixes = useSuffixes(block);
  const [suffix, setSuffix] = useState('');
  const [path, setPath] = useState('');
  const [text, setText] = useState('');
  const [error, setError] = useState<string>();

  const add = (): void => {
    const parsed = parseValue(text);
    if (!parsed.ok) return setError(parsed.failure.message);
    const reason = override(block, suffix, path.trim(), parsed.value);
    setError(reason);
    if (!reason) onDone();
  };

  return (
    <form
      className={fields.card}
      onSubmit={(event) => {
        event.preventDefault();
        add();
      }}
    >
      <FieldRow label="Resource" htmlFor="override-resource">
        <Select
          id="override-resource"
          data={suffixes}
          value={suffix}
          onChange={(chosen) => setSuffix(chosen ?? '')}
        />
      </FieldRow>
      <FieldRow
        label="Property"
        htmlFor="override-path"
        help="Names joined by dots, as in the template."
      >
        <TextInput
          id="override-path"
          placeholder="Tags.0.Value"
          spellCheck={false}
          value={path}
          onChange={(event) => setPath(event.currentTarget.value)}
        />
      </FieldRow>
      <FieldRow label="Value" htmlFor="override-value" help="YAML or JSON." error={error}>
        <TextInput
          id="override-value"
          placeholder="YAML or JSON"
          spellCheck={false}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
        />
      </FieldRow>
      <div className={styles.buttons}>
        <Button size="xs" type="submit" variant="filled" disabled={!path.trim() || !text.trim()}>
          Override
        </Button>
        <Button size="xs" onClick={onDone}>
          Cancel
        </Button>
      </div>
    </form>
  );
}

/** The resources the block makes now, the main one first. */
function useSuffixes(block: Block): { value: string; label: string }[] {
  const compilation = useAnalysis((analysis) => analysis.compilation);
  const made = compilation ? resourcesOf(compilation.sourceMap, { block: block.id }) : [];
  const suffixes = made
    .filter((id) => id.startsWith(block.logicalId))
    .map((id) => id.slice(block.logicalId.length))
    .filter(isSuffix);
  return [...new Set<string>(['', ...suffixes])].map((suffix) => ({
    value: suffix,
    label: suffix || block.logicalId,
  }));
}

const isSuffix = (text: string): text is Suffix => SUFFIXES.some((suffix) => suffix === text);

function override(
  block: Block,
  suffix: string,
  path: string,
  value: Json | undefined,
): string | undefined {
  if (!isSuffix(suffix)) return `${block.name} makes no resource ${block.logicalId}${suffix}.`;
  const result = useDesign.getState().dispatch(`Override ${path} of ${block.name}`, [
    {
      edit: 'set-overrides',
      args: { id: block.id, suffix, path, ...(value !== undefined && { value }) },
    },
  ]);
  return result.ok ? undefined : result.failure.message;
}
