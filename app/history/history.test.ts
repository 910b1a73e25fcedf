import { describe, expect, it } from 'vitest';
import { type Design, emptyDesign } from '../design/schema.ts';
import { sketch } from '../design/testing/sketch.ts';
import { emptyHistory, type History, record, redo, undo } from './history.ts';

const start = sketch({ blocks: { a: 'vpc', b: 'vpc' } });
const named = (name: string): Design => ({ ...start, name });
const labels = (steps: History['past']): string[] => steps.map(({ label }) => label);

describe('history', () => {
  it('takes a step back and forth', () => {
    const blocks = Object.fromEntries(Object.entries(start.blocks).filter(([id]) => id === 'a'));
    const after: Design = { ...start, blocks, name: 'Other', extra: 1 };
    const history = record(emptyHistory, 'Change', start, after);
    const back = undo(history, after);
    expect(back?.design).toEqual(start);
    expect(Object.values(back?.design.blocks ?? {})[0]).toBe(blocks.a);
    expect(back?.step.label).toBe('Change');
    const forth = back && redo(back.history, back.design);
    expect(forth?.design).toEqual(after);
    expect(forth?.history).toEqual(history);
  });

  it('forgets what was undone when something else is done', () => {
    const one = record(emptyHistory, 'One', start, named('1'));
    const undone = undo(one, named('1'));
    const two = undone && record(undone.history, 'Two', undone.design, named('2'));
    expect(two && labels(two.past)).toEqual(['Two']);
    expect(two?.future).toEqual([]);
  });

  it('keeps what was undone when nothing was done', () => {
    const undone = undo(record(emptyHistory, 'One', start, named('1')), named('1'));
    expect(undone && record(undone.history, 'Nothing', start, { ...start })).toBe(undone?.history);
  });

  it('has nowhere to go at either end', () => {
    expect(undo(emptyHistory, start)).toBeUndefined();
    expect(redo(emptyHistory, start)).toBeUndefined();
  });

  it('remembers the last 500 steps', () => {
    let history = emptyHistory;
    for (let n = 1; n <= 510; n += 1)
      history = record(history, `Step ${n}`, named(`${n - 1}`), named(`${n}`));
    expect(history.past).toHaveLength(500);
    expect(history.past[0]?.label).toBe('Step 11');
    expect(history.past.at(-1)?.label).toBe('Step 510');
  });

  it('undoes one step of several, leaving records it did not touch', () => {
    const empty = emptyDesign('Start');
    const one: Design = { ...empty, blocks: start.blocks };
    const two: Design = { ...one, description: 'Two' };
    const history = record(record(emptyHistory, 'One', empty, one), 'Two', one, two);
    const back = undo(history, two);
    expect(back?.design).toEqual(one);
    expect(back?.design.blocks).toBe(one.blocks);
  });
});
