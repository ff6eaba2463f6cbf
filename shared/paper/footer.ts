// The foot of every printed page, as the small HTML page that Chromium lays over the margin. It is the one place where
// HTML is built from text, so everything is escaped here.
import type { PrintPage } from './print-page.ts';
import { printableText } from './printable.ts';
import { contentOf, MARGINS } from './sheet.ts';

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

const escapeHtml = (text: string): string => text.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? '');

/** What names a page in words. */
export interface PageIdentity {
  /** "Sign-in for the portal · v2.1.0"; a title that says the version stands alone. */
  name: string;
  /** "Revision 14", "Code 7KQF2M-X", "Printed 27 Nov 2026, 16:40:00 CET", "2 secrets masked". */
  marks: string[];
}

/** Gives plan, version, revision, the code that says whether the page is current, when it was printed, and what is masked. */
export function pageIdentity(page: PrintPage): PageIdentity {
  const { title, plan, revision, currencyCode, printedAt, masked } = page;
  const version = plan.release.version.trim();
  const name = title.includes(version) ? title : `${title} · ${version}`;
  const secrets = masked === 1 ? '1 secret masked' : `${masked} secrets masked`;
  const marks = [`Revision ${revision}`, `Code ${currencyCode}`, `Printed ${printedAt}`];
  return { name: printableText(name).replace(/\s+/g, ' ').trim(), marks: masked > 0 ? [...marks, secrets] : marks };
}

const LINE = 'overflow: hidden; white-space: nowrap; text-overflow: ellipsis';
const PAGE_NUMBER = '<span>Page <span class="pageNumber"></span> of <span class="totalPages"></span></span>';

/**
 * Gives the footer for Chromium's `footerTemplate`. Its lengths are parts of the page's width, because Chromium has laid
 * footers out at different scales over the years. A name that is too long for its line is cut with an ellipsis; nothing
 * else is.
 */
export function footerTemplate(page: PrintPage): string {
  const width = contentOf(page.choice.paper).width + 2 * MARGINS.side;
  const points = (count: number): string => `${((count * 25.4) / 72 / width) * 100}cqw`;
  const row = [
    `margin: 0 ${points((MARGINS.side / 25.4) * 72)}; padding-top: ${points(4)}; border-top: ${points(0.6)} solid #000`,
    `font: ${points(9.1)}/${points(12)} Inter, Arial, sans-serif; color: #000`,
  ].join('; ');
  const { name, marks } = pageIdentity(page);
  const cells = marks.map((mark) => `<span>${escapeHtml(mark)}</span>`);
  const ends = 'display: flex; justify-content: space-between; white-space: nowrap';
  return [
    `<div style="width: 100%; container-type: inline-size"><div style="${row}">`,
    `<div style="${LINE}">${escapeHtml(name)}</div>`,
    `<div style="${ends}">${cells.join('')}${PAGE_NUMBER}</div></div></div>`,
  ].join('');
}
