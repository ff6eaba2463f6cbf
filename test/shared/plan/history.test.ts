// What undo and redo take next. The rules have numbers; a log is written as a line of words.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { FORMAT } from '#shared/plan/format.ts';
import { type ChangeHead, historyState } from '#shared/plan/history.ts';

/**
 * Reads a log: `A` is an edit with that label, `A/x` one in group x, `A!` one of another format, `undo` and `redo` take
 * what is next. Rows are numbered from 1.
 */
function log(words: string): ChangeHead[] {
  const heads: ChangeHead[] = [];
  for (const [index, word] of words.split(' ').filter(Boolean).entries()) {
    const { undo, redo } = historyState(heads);
    const [label = '', group = null] = word.replace('!', '').split('/');
    heads.push({
      seq: index + 1,
      label,
      format: word.endsWith('!') ? FORMAT + 1 : FORMAT,
      groupId: group,
      undoes: word === 'undo' ? (undo?.seqs.at(-1) ?? 0) : null,
      redoes: word === 'redo' ? (redo?.seqs.at(-1) ?? 0) : null,
    });
  }
  return heads;
}

const words = ({ label = '-', seqs = [] }: { label?: string; seqs?: number[] } = {}) => [label, ...seqs].join(' ');

describe('undo and redo', () => {
  test.each([
    ['H1', 'nothing was done, so nothing can be undone', '', '-', '-'],
    ['H2', 'undo takes the last edit', 'A B', 'B 2', '-'],
    ['H3', 'after an undo the edit before is next, and the undone one can be brought back', 'A B undo', 'A 1', 'B 2'],
    ['H4', 'after a redo it can be undone again', 'A B undo redo', 'B 2', '-'],
    ['H5', 'undone edits come back in the order they were made', 'A B C undo undo', 'A 1', 'B 2'],
    ['H6', 'everything can be undone', 'A B undo undo', '-', 'A 1'],
    ['H7', 'a new edit ends what could be redone', 'A B undo C', 'C 4', '-'],
    ['H8', 'edits of one group are undone together', 'A B/x C/x', 'B 2 3', '-'],
    ['H9', 'a group ends where another edit stands between', 'A/x B C/x', 'C 3', '-'],
    ['H10', 'a group ends at an undo, also of something else', 'A B undo C/x D/x', 'C 4 5', '-'],
    ['H11', 'the same group after an undo is a new entry', 'A/x undo B/x', 'B 3', '-'],
    ['H12', 'nor does it join what stood before it', 'B A/x undo C/x', 'C 4', '-'],
    ['H13', 'two groups side by side stay two', 'A/x B/y', 'B 2', '-'],
    ['H14', 'edits without a group never join', 'A A', 'A 2', '-'],
    ['H15', 'a group comes back as a whole', 'A B/x C/x undo', 'A 1', 'B 2 3'],
    ['H16', 'a group that came back takes no further edits', 'B/x C/x undo redo D/x', 'D 5', '-'],
    ['H17', 'rows of another document format end what could be undone', 'A B!', '-', '-'],
    ['H18', 'and what could be redone', 'A B undo C!', '-', '-'],
    ['H19', 'from there on edits can be undone again', 'A! B', 'B 2', '-'],
    ['H20', 'the label is that of the first edit of the group', 'First/x Second/x Third/x', 'First 1 2 3', '-'],
  ])('%s: %s', (_, __, line, undo, redo) => {
    const state = historyState(log(line));
    expect([words(state.undo), words(state.redo)]).toEqual([undo, redo]);
  });

  test('after any log, undoing everything and redoing everything ends where it began', () => {
    const word = fc.constantFrom('A', 'B/x', 'C/y', 'undo', 'redo');
    fc.assert(
      fc.property(fc.array(word, { maxLength: 20 }), (tried) => {
        // A word that has nothing to take is left out, as the program refuses it.
        const possible = tried.reduce((line, next) => {
          const state = historyState(log(line));
          const isEmpty = (next === 'undo' && !state.undo) || (next === 'redo' && !state.redo);
          return isEmpty ? line : `${line} ${next}`;
        }, '');
        const start = historyState(log(possible));
        let [line, undone] = [possible, 0];
        for (; historyState(log(line)).undo; undone += 1) line += ' undo';
        for (; undone > 0; undone -= 1) line += ' redo';
        expect(historyState(log(line)).undo).toEqual(start.undo);
        expect(historyState(log(line)).redo).toEqual(start.redo);
      }),
    );
  });
});
