// A table whose rows are steps.
import { beginning } from '../../beginning.ts';
import type { Table } from '../../markdown/block.ts';
import { joined } from './draft.ts';
import { estimateInCell } from './durations.ts';
import { momentAt } from './offsets.ts';
import { readHead } from './read-head.ts';
import { type Row, rowsOf } from './read-rows.ts';
import type { Steps } from './steps.ts';

function readRow(row: Row, group: string | undefined, steps: Steps): void {
  const { draft, owners } = steps;
  row.take('number');
  const state = row.take('state');
  const said = row.takeSource('step');
  const head = readHead(said, owners.isKnown);
  const time = row.take('time');
  const moment = momentAt(time);
  const owner = row.take('owner') || row.take('name') || row.take('role');
  const duration = row.take('duration');
  const estimate = estimateInCell(duration);
  const command = row.take('command');
  const expect = row.take('expect');
  const check = row.take('check');
  const unread = [
    /[\p{L}\p{N}]/u.test(state) ? `Status: ${state}` : '',
    moment || time === '' ? '' : `Time: ${time}`,
    estimate || duration === '' ? '' : `Duration: ${duration}`,
  ];
  const rest = [...unread, ...row.rest(), command === '' && expect !== '' ? `Expected: ${expect}` : ''];
  const title = head.title === '' ? beginning(command, 200) || check || row.rest()[0] || '' : head.title;
  if ([title, owner, ...rest].join('').trim() === '') return;
  const step = steps.add(
    {
      ...head,
      title: title === '' ? 'Step without a name' : title,
      details: joined(head.details, rest.filter((line) => line !== '').join('\n')),
      ...(estimate && { estimate }),
      ...(/[\p{L}\p{N}]/u.test(owner) && { owner }),
      ...(moment && { moment: { ...moment, words: time } }),
    },
    { depth: 0, group, line: row.line },
  );
  if (command !== '') step.commands.push({ language: '', text: command, ...(expect !== '' && { expect }) });
  if (check !== '') draft.addCheck(step.checks, check);
}

/** Adds the rows of a table as steps; a column that nobody knows goes to the details with its heading. */
export function readStepTable(table: Table, group: string | undefined, steps: Steps): void {
  for (const row of rowsOf(table)) readRow(row, group, steps);
}
