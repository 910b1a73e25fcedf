// The escape hatch: any property of any resource the block makes, set by hand. It wins over what the
// block and its connections generate.
import { ActionIcon, Button, Select, TextInput } from '@mantine/core';
import { Plus, X } from 'lucide-react';
import { useState } from 'react';
import { SUFFIXES, type Suffix } from '#app/catalog/suffixes.ts';
import { type Author, resourcesOf } from '#app/compiler/source-map.ts';
import type { Block, Connection } from '#app/design/schema.ts';
import type { EditCall } from '#app/edits/edit-call.ts';
import type { Json } from '#app/json.ts';
import { useAnalysis } from '../../store/analysis-store.ts';
import { useDesign } from '../../store/design-store.ts';
import { FieldRow } from '../../ui/FieldRow.tsx';
import { Section } from '../../ui/Section.tsx';
import { JsonControl } from '../fields/CodeControl.tsx';
import fields from '../fields/fields.module.css';
import styles from '../Inspector.module.css';
import { parseValue } from '../raw/value-text.ts';

/** What makes resources whose properties may be overridden. */
export interface Overridden {
  readonly record: Block | Connection;
  /** For the undo step and messages. */
  readonly name: string;
  readonly author: Author;
}

export const overriddenBlock = (block: Block): Overridden => ({
  record: block,
  name: block.name,
  author: { block: block.id },
});

export const overriddenConnection = (connection: Connection): Overridden => ({
  record: connection,
  name: 'the connection',
  author: { connection: connection.id },
});

export function OverridesSection({ of }: { readonly of: Overridden }) {
  const [adding, setAdding] = useState(false);
  const { record, name } = of;
  const entries = Object.entries(record.overrides ?? {}).flatMap(([suffix, values]) =>
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
            <span className={styles.code} title={`${record.logicalId}${suffix} ${path}`}>
              {suffix ? `${suffix} › ${path}` : path}
            </span>
            <ActionIcon
              size={24}
              aria-label={`Remove the override of ${path}`}
              onClick={() => override(of, suffix, path, undefined)}
            >
              <X size={14} />
            </ActionIcon>
          </div>
          <JsonControl
            field={{ name: path, label: `Value of ${path}`, type: 'json', required: true }}
            id={`override-${suffix}-${path}`}
            value={value}
            bare
            step={`Override ${path} of ${name}`}
            set={(next) => override(of, suffix, path, next ?? undefined)}
          />
        </div>
      ))}
      {adding && <NewOverride of={of} onDone={() => setAdding(false)} />}
    </Section>
  );
}

function NewOverride({ of, onDone }: { readonly of: Overridden; readonly onDone: () => void }) {
  const suffixes = useSuffixes(of);
  const [suffix, setSuffix] = useState(suffixes[0]?.value ?? '');
  const [path, setPath] = useState('');
  const [text, setText] = useState('');
  const [error, setError] = useState<string>();

  const add = (): void => {
    const parsed = parseValue(text);
    if (!parsed.ok) return setError(parsed.failure.message);
    const reason = override(of, suffix, path.trim(), parsed.value);
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

/** The resources it makes now, the main one first. */
function useSuffixes({ record, author }: Overridden): { value: string; label: string }[] {
  const compilation = useAnalysis((analysis) => analysis.compilation);
  const made = compilation ? resourcesOf(compilation.sourceMap, author) : [];
  const suffixes = made
    .filter((id) => id.startsWith(record.logicalId))
    .map((id) => id.slice(record.logicalId.length))
    .filter(isSuffix);
  // A block always has a main resource; a connection may make none.
  const all = author.block ? ['', ...suffixes] : suffixes;
  return [...new Set<string>(all)].map((suffix) => ({
    value: suffix,
    label: suffix || record.logicalId,
  }));
}

const isSuffix = (text: string): text is Suffix => SUFFIXES.some((suffix) => suffix === text);

function override(
  { record, name, author }: Overridden,
  suffix: string,
  path: string,
  value: Json | undefined,
): string | undefined {
  if (!isSuffix(suffix)) return `${name} makes no resource ${record.logicalId}${suffix}.`;
  const args = { suffix, path, ...(value !== undefined && { value }) };
  const call: EditCall =
    author.connection === undefined
      ? { edit: 'set-overrides', args: { id: author.block, ...args } }
      : { edit: 'set-connection-overrides', args: { id: author.connection, ...args } };
  const result = useDesign.getState().dispatch(`Override ${path} of ${name}`, [call]);
  return result.ok ? undefined : result.failure.message;
}
