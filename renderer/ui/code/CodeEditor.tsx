import { Compartment, EditorState, type Extension } from '@codemirror/state';
import { EditorView } from '@codemirror/view';
import { useEffect, useEffectEvent, useRef, useState } from 'react';
import styles from './CodeEditor.module.css';
import { type CodeLanguage, codeExtensions } from './extensions.ts';

interface CodeEditorProps {
  readonly label: string;
  readonly text: string;
  readonly language: CodeLanguage;
  readonly readOnly?: boolean;
  readonly placeholder?: string;
  readonly invalid?: boolean;
  /** As tall as its text, however long. */
  readonly tall?: boolean;
  readonly onChange?: (text: string) => void;
  readonly onBlur?: () => void;
  /** Escape. Tab indents, so Escape then Tab leaves the editor by keyboard. */
  readonly onEscape?: () => void;
}

/** A CodeMirror editor that grows with its text, up to a limit set by its stylesheet. */
export function CodeEditor(props: CodeEditorProps) {
  const { label, text, language, readOnly = false, placeholder = '', invalid = false } = props;
  const box = useRef<HTMLDivElement>(null);
  const view = useRef<EditorView>(null);
  const [attributes] = useState(() => new Compartment());
  const initialText = useEffectEvent(() => text);
  const onEscape = useEffectEvent(() => props.onEscape?.());
  const onChange = useEffectEvent((next: string) => props.onChange?.(next));
  const onBlur = useEffectEvent(() => props.onBlur?.());

  useEffect(() => {
    if (!box.current) return;
    const editor = new EditorView({
      parent: box.current,
      state: EditorState.create({
        doc: initialText(),
        extensions: [
          ...codeExtensions({ language, readOnly, placeholder, onEscape: () => onEscape() }),
          attributes.of(contentAttributes(label, false)),
          EditorView.updateListener.of((update) => {
            if (update.docChanged && update.view.hasFocus) onChange(update.state.doc.toString());
            if (update.focusChanged && !update.view.hasFocus) onBlur();
          }),
        ],
      }),
    });
    view.current = editor;
    return () => {
      view.current = null;
      editor.destroy();
    };
  }, [language, readOnly, placeholder, label, attributes]);

  useEffect(() => {
    const editor = view.current;
    if (!editor || editor.state.doc.toString() === text) return;
    editor.dispatch({ changes: { from: 0, to: editor.state.doc.length, insert: text } });
  }, [text]);

  useEffect(() => {
    view.current?.dispatch({
      effects: attributes.reconfigure(contentAttributes(label, invalid)),
    });
  }, [label, invalid, attributes]);

  return (
    <div
      ref={box}
      className={styles.box}
      data-read-only={readOnly || undefined}
      data-invalid={invalid || undefined}
      data-tall={props.tall || undefined}
    />
  );
}

const contentAttributes = (label: string, invalid: boolean): Extension =>
  EditorView.contentAttributes.of({
    'aria-label': label,
    // Read-only, too, it is scrolled by the keyboard.
    tabindex: '0',
    ...(invalid && { 'aria-invalid': 'true' }),
  });
