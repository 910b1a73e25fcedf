// The template's text in a read-only editor. React owns which text and ranges are shown; the editor
// owns scrolling, folding and searching, and is only ever told what changed.
import { json } from '@codemirror/lang-json';
import { yaml } from '@codemirror/lang-yaml';
import { codeFolding, foldGutter, foldKeymap } from '@codemirror/language';
import { unifiedMergeView } from '@codemirror/merge';
import {
  highlightSelectionMatches,
  openSearchPanel,
  search,
  searchKeymap,
} from '@codemirror/search';
import { Compartment, EditorState } from '@codemirror/state';
import { EditorView, highlightActiveLine, keymap, lineNumbers } from '@codemirror/view';
import { type Ref, useEffect, useImperativeHandle, useRef } from 'react';
import type { TextRange } from '#app/cloudformation/emit/emitted.ts';
import type { TemplateFormat } from '../document/export-template.ts';
import { codeTheme } from './code-theme.ts';
import { highlightedRanges, setHighlightedRanges } from './highlighted-ranges.ts';
import { replaceText } from './replace-text.ts';

export interface TemplateCodeHandle {
  search(): void;
}

interface TemplateCodeProps {
  readonly text: string;
  /** What to show the difference from; undefined: the text alone. */
  readonly before: string | undefined;
  readonly format: TemplateFormat;
  readonly highlighted: readonly TextRange[];
  /** Brought into view when it changes to another place; undefined leaves the scroll alone. */
  readonly reveal: string | undefined;
  /** A line was clicked: the position in the text. */
  readonly onPick: (position: number) => void;
  readonly handle: Ref<TemplateCodeHandle>;
}

const LANGUAGES = { yaml: yaml(), json: json() } as const;

export function TemplateCode(props: TemplateCodeProps) {
  const { text, before, format, highlighted, reveal, onPick, handle } = props;
  const place = useRef<HTMLDivElement>(null);
  const view = useRef<EditorView>(undefined);
  const language = useRef(new Compartment());
  const difference = useRef(new Compartment());
  const pick = useRef(onPick);
  const shown = useRef<string>(undefined);

  useEffect(() => {
    pick.current = onPick;
  });

  useEffect(() => {
    if (!place.current) return;
    const editor = new EditorView({
      parent: place.current,
      state: EditorState.create({
        extensions: [
          EditorState.readOnly.of(true),
          EditorView.editable.of(false),
          EditorView.contentAttributes.of({
            tabindex: '0',
            'aria-label': 'Template',
            'aria-readonly': 'true',
          }),
          lineNumbers(),
          codeFolding(),
          foldGutter(),
          highlightActiveLine(),
          highlightSelectionMatches(),
          search({ top: false }),
          keymap.of([...searchKeymap, ...foldKeymap]),
          language.current.of([]),
          difference.current.of([]),
          highlightedRanges,
          codeTheme,
          EditorView.domEventHandlers({
            click: (event, clicked) => {
              // Dragging over text selects it to be copied; only a plain click asks who made the line.
              if (!clicked.state.selection.main.empty) return;
              const position = clicked.posAtCoords({ x: event.clientX, y: event.clientY });
              if (position !== null) pick.current(position);
            },
          }),
        ],
      }),
    });
    view.current = editor;
    return () => editor.destroy();
  }, []);

  useEffect(() => {
    view.current?.dispatch({ effects: language.current.reconfigure(LANGUAGES[format]) });
  }, [format]);

  useEffect(() => {
    const editor = view.current;
    if (!editor) return;
    const changes = replaceText(editor.state.doc.toString(), text);
    editor.dispatch({
      ...(changes && { changes }),
      effects: setHighlightedRanges.of(highlighted),
    });
    const [first] = highlighted;
    if (first && reveal !== undefined && reveal !== shown.current)
      editor.dispatch({
        effects: EditorView.scrollIntoView(first.start, { y: 'start', yMargin: 40 }),
      });
    shown.current = reveal;
  }, [text, highlighted, reveal]);

  useEffect(() => {
    view.current?.dispatch({
      effects: difference.current.reconfigure(
        before === undefined
          ? []
          : unifiedMergeView({
              original: before,
              mergeControls: false,
              collapseUnchanged: { margin: 3, minSize: 6 },
            }),
      ),
    });
  }, [before]);

  useImperativeHandle(handle, () => ({
    search: () => {
      if (view.current) openSearchPanel(view.current);
    },
  }));

  return <div ref={place} style={{ height: '100%', minHeight: 0 }} />;
}
