// `list`: what is in an archive.
import type { PlanListItem } from '#shared/contract.ts';
import { columns, oneLine } from '#shared/plain-table.ts';
import { failed, ok } from '#shared/result.ts';
import { maskedText } from '#shared/secrets/spans.ts';
import { withArchive } from './archive.ts';
import { type Command, readArguments } from './command.ts';
import { jsonText, outOf } from './source.ts';

/** What is told of a plan; the form is kept, fields are only added. */
const told = (item: PlanListItem) => {
  const { planId, title, version, status, revision, savedAt, deletedAt, steps, findings, tags, windowStart } = item;
  const isInBin = deletedAt !== undefined;
  const more = { isInBin, ...(windowStart && { windowStart }) };
  return {
    id: planId,
    title: maskedText(title),
    version,
    status,
    revision,
    savedAt: new Date(savedAt).toISOString(),
    steps,
    findings,
    tags,
    ...more,
  };
};

function table(items: readonly PlanListItem[]): string {
  if (items.length === 0) return 'There is no plan in this archive.\n';
  const rows = items.map(({ planId, title, version, status, steps, findings, deletedAt }) => [
    planId,
    deletedAt === undefined ? status : 'in the bin',
    oneLine(version, '-'),
    `${steps} steps`,
    `${findings.blockers} blockers`,
    oneLine(maskedText(title)),
  ]);
  return `${columns(rows).join('\n')}\n`;
}

export const listCommand: Command = {
  usage: 'list --data <folder> [--json] [--out <file>]',
  summary: 'Lists the plans in an archive with their ids. Plans in the bin say so.',
  async run(args, io) {
    const read = readArguments({
      args,
      options: { data: { type: 'string' }, json: { type: 'boolean' }, out: { type: 'string' } },
    });
    if (!read.ok) return read;
    const { data, json } = read.value.values;
    if (data === undefined) return failed('invalid', 'Name the folder of the archive with --data.');
    const { listAll } = await import('../list.ts');
    const items = await withArchive(data, io, ({ archive }) => ok(listAll(archive)));
    if (!items.ok) return items;
    return ok({ text: json ? jsonText(items.value.map(told)) : table(items.value), ...outOf(read.value.values) });
  },
};
