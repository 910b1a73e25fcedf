import type { Block } from '#app/design/schema.ts';
import { isObject } from '#app/json.ts';
import { useDesign } from '../../store/design-store.ts';
import { CodeEditor } from '../../ui/code/CodeEditor.tsx';
import { FieldRow } from '../../ui/FieldRow.tsx';
import { Section } from '../../ui/Section.tsx';
import { useDraft } from '../fields/use-draft.ts';
import { parseValue, valueText } from './value-text.ts';

/** All properties of a block as one text. */
export function RawJson({ block }: { readonly block: Block }) {
  const step = `Change properties of ${block.name}`;
  const shown = Object.keys(block.properties).length > 0 ? valueText(block.properties) : '';
  const draft = useDraft(shown, step, (text) => {
    const parsed = parseValue(text);
    if (!parsed.ok) return parsed.failure.message;
    const next = parsed.value ?? {};
    if (!isObject(next)) return 'Properties are names with values.';
    const { design, dispatch } = useDesign.getState();
    const present = design.blocks[block.id]?.properties ?? {};
    const gone = Object.keys(present).filter((name) => !Object.hasOwn(next, name));
    const values = { ...next, ...Object.fromEntries(gone.map((name) => [name, null])) };
    const result = dispatch(step, [{ edit: 'set-properties', args: { id: block.id, values } }]);
    return result.ok ? undefined : result.failure.message;
  });
  return (
    <Section>
      <FieldRow label="Properties" error={draft.error} wide>
        <CodeEditor
          tall
          label={`Properties of ${block.name}`}
          text={draft.text}
          language="yaml"
          placeholder="YAML or JSON, as under Properties in a template"
          invalid={draft.error !== undefined}
          onChange={draft.change}
          onBlur={draft.finish}
          onEscape={draft.cancel}
        />
      </FieldRow>
    </Section>
  );
}
