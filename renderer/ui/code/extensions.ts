import { defaultKeymap, history, historyKeymap } from '@codemirror/commands';
import { json } from '@codemirror/lang-json';
import { yaml } from '@codemirror/lang-yaml';
import { HighlightStyle, indentUnit, syntaxHighlighting } from '@codemirror/language';
import { EditorState, type Extension } from '@codemirror/state';
import { EditorView, keymap, placeholder } from '@codemirror/view';
import { tags } from '@lezer/highlight';

export type CodeLanguage = 'json' | 'yaml' | 'plain';

interface CodeOptions {
  readonly language: CodeLanguage;
  readonly readOnly: boolean;
  readonly placeholder: string;
  readonly onEscape: () => void;
}

export const codeExtensions = (options: CodeOptions): readonly Extension[] => [
  codeLanguage(options.language),
  codeColours,
  indentUnit.of('  '),
  EditorState.tabSize.of(2),
  // A template is read by its indents: long lines scroll. What is typed wraps.
  ...(options.readOnly ? [] : [EditorView.lineWrapping]),
  placeholder(options.placeholder),
  ...(options.readOnly
    ? [EditorState.readOnly.of(true), keymap.of(defaultKeymap)]
    : [
        history(),
        keymap.of([
          {
            key: 'Escape',
            run: (view) => {
              options.onEscape();
              view.contentDOM.blur();
              return true;
            },
          },
          ...defaultKeymap,
          ...historyKeymap,
          // Tab goes on to the next field, as everywhere: an editor must not hold the keyboard.
          // Mod+] indents.
        ]),
      ]),
];

function codeLanguage(language: CodeLanguage): Extension {
  switch (language) {
    case 'json':
      return json();
    case 'yaml':
      return yaml();
    case 'plain':
      return [];
  }
}

/** Names stand out a little, texts and figures by colour; the rest is quiet. */
const codeColours: Extension = syntaxHighlighting(
  HighlightStyle.define([
    { tag: [tags.propertyName, tags.definition(tags.propertyName)], color: 'var(--accent-text)' },
    { tag: [tags.string, tags.special(tags.string)], color: 'var(--ok-text)' },
    { tag: [tags.number, tags.bool, tags.null], color: 'var(--warning-text)' },
    { tag: [tags.typeName, tags.tagName, tags.keyword], color: 'var(--vpc-text)' },
    { tag: [tags.comment], color: 'var(--text-3)' },
    { tag: [tags.punctuation, tags.separator], color: 'var(--text-3)' },
    { tag: [tags.invalid], color: 'var(--error-text)' },
  ]),
);
