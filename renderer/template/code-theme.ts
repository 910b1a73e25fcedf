// CodeMirror in the interface's own colours: the same variables, so that both schemes follow.
import { HighlightStyle, syntaxHighlighting } from '@codemirror/language';
import type { Extension } from '@codemirror/state';
import { EditorView } from '@codemirror/view';
import { tags } from '@lezer/highlight';

const look = EditorView.theme({
  '&': { height: '100%', backgroundColor: 'var(--surface-2)', color: 'var(--text)' },
  '&.cm-focused': { outline: 'none' },
  '.cm-scroller': { fontFamily: 'var(--font-code)', fontSize: '11px', lineHeight: '17px' },
  '.cm-content': { padding: '6px 0', caretColor: 'var(--accent)' },
  '.cm-gutters': {
    backgroundColor: 'var(--surface-2)',
    color: 'var(--text-3)',
    border: 'none',
  },
  '.cm-lineNumbers .cm-gutterElement': { padding: '0 4px 0 12px' },
  '.cm-foldGutter .cm-gutterElement': { cursor: 'pointer', color: 'var(--text-3)' },
  '.cm-activeLine, .cm-activeLineGutter': { backgroundColor: 'transparent' },
  '&.cm-focused .cm-activeLine': {
    backgroundColor: 'color-mix(in srgb, var(--text) 4%, transparent)',
  },
  '.cm-selected-block': {
    backgroundColor: 'var(--accent-soft)',
    boxShadow: 'inset 2px 0 var(--accent)',
  },
  '.cm-selectionBackground, &.cm-focused > .cm-scroller > .cm-selectionLayer .cm-selectionBackground':
    { backgroundColor: 'color-mix(in srgb, var(--accent) 24%, transparent)' },
  '.cm-changedLine, .cm-insertedLine': { backgroundColor: 'var(--ok-soft) !important' },
  '.cm-changedText': {
    background: 'color-mix(in srgb, var(--ok) 26%, transparent) !important',
  },
  '.cm-deletedChunk': { backgroundColor: 'var(--error-soft)', color: 'var(--text)' },
  '.cm-deletedChunk .cm-deletedText': {
    background: 'color-mix(in srgb, var(--error) 26%, transparent)',
  },
  '.cm-changedLineGutter': { backgroundColor: 'var(--ok)' },
  '.cm-deletedLineGutter': { backgroundColor: 'var(--error)' },
  '.cm-collapsedLines': {
    padding: '2px 12px',
    background: 'var(--hover)',
    color: 'var(--text-3)',
    fontFamily: 'var(--font-ui)',
  },
  // The sign it comes with is in none of our fonts.
  '.cm-collapsedLines::before, .cm-collapsedLines::after': { content: '"⋯"' },
  '.cm-foldPlaceholder': {
    padding: '0 6px',
    border: 'none',
    borderRadius: '4px',
    backgroundColor: 'var(--hover)',
    color: 'var(--text-3)',
  },
  '.cm-panels': {
    backgroundColor: 'var(--surface)',
    color: 'var(--text)',
    borderColor: 'var(--line)',
    fontFamily: 'var(--font-ui)',
  },
  '.cm-panels.cm-panels-bottom': { borderTop: '1px solid var(--line)' },
  '.cm-panel.cm-search': { padding: '6px 28px 6px 8px', fontSize: '11.5px' },
  '.cm-textfield': {
    height: '24px',
    border: '1px solid var(--line-strong)',
    borderRadius: 'var(--radius-field)',
    backgroundColor: 'var(--field)',
    color: 'var(--text)',
    fontSize: '11.5px',
  },
  '.cm-button': {
    height: '24px',
    border: '1px solid var(--line-strong)',
    borderRadius: 'var(--radius-button)',
    background: 'var(--raised)',
    color: 'var(--text)',
    fontSize: '11.5px',
  },
  '.cm-panel.cm-search [name=close]': { color: 'var(--text-2)', fontSize: '16px' },
  '.cm-searchMatch': {
    backgroundColor: 'var(--warning-soft)',
    outline: '1px solid var(--warning)',
  },
  '.cm-searchMatch-selected': {
    backgroundColor: 'color-mix(in srgb, var(--warning) 45%, transparent)',
  },
});

const colours = HighlightStyle.define([
  { tag: [tags.propertyName, tags.definition(tags.propertyName)], color: 'var(--accent-text)' },
  { tag: [tags.typeName, tags.tagName, tags.keyword], color: 'var(--vpc-text)' },
  { tag: [tags.string, tags.special(tags.string)], color: 'var(--ok-text)' },
  { tag: [tags.number, tags.bool, tags.null], color: 'var(--warning-text)' },
  { tag: tags.comment, color: 'var(--text-3)', fontStyle: 'italic' },
  { tag: [tags.punctuation, tags.separator, tags.bracket], color: 'var(--text-2)' },
]);

export const codeTheme: Extension = [look, syntaxHighlighting(colours)];
