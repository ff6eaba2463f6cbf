// Where in the planning a page of the guide belongs, and how long that takes.
import type { GuidePage } from '#shared/guide/page.ts';

/** The eight sections in which a plan is made, in their order. */
const SECTIONS = ['strategy', 'migrations', 'phases', 'flags', 'rollback', 'communications', 'team', 'review'];

const minutesWords = ({ from, to }: { from: number; to: number }): string =>
  from === to ? `${from} min` : `${from} to ${to} min`;

/** Gives "Section 3 of 8, 10 to 15 min"; empty for a page that belongs to no section alone. */
export function placeWords({ name, minutes }: GuidePage): string {
  const at = SECTIONS.indexOf(name);
  const section = at < 0 ? '' : `Section ${at + 1} of ${SECTIONS.length}`;
  return [section, minutes ? minutesWords(minutes) : ''].filter(Boolean).join(', ');
}
