// The foot of every printed page, as the small HTML page that Chromium lays over the margin. It is the one place where
// HTML is built from text, so everything is escaped here.
import type { PrintPage } from '../contract.ts';

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

const escapeHtml = (text: string): string => text.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? '');

/** How much of the content's hash stands on paper: enough to tell two revisions apart. */
const HASH_LENGTH = 12;

// Chromium has laid footers out at different scales over the years, so lengths are parts of the page's width: on A4,
// 1.26 cqw are 7.5 pt and 5.44 cqw are the margin of 0.45 inches.
const PAGE = 'width: 100%; container-type: inline-size';
const ROW = [
  'display: flex; gap: 2.4cqw; margin: 0 5.44cqw; padding-top: 0.7cqw; border-top: 0.1cqw solid #000',
  'font: 1.26cqw/1.7cqw Inter, Arial, sans-serif; color: #000; white-space: nowrap',
].join('; ');
const TITLE = 'flex: 1; min-width: 0; overflow: hidden; text-overflow: ellipsis';

/**
 * Gives the footer for Chromium's `footerTemplate`: plan, revision, the start of the content's hash, when it was printed,
 * and the page of how many. A title that is too long for the line is cut with an ellipsis; nothing else is.
 */
export function footerTemplate({ title, revision, contentHash, printedAt }: PrintPage): string {
  const cells = [
    `<span style="${TITLE}">${escapeHtml(title)}</span>`,
    `<span>Revision ${revision}</span>`,
    `<span>Content ${escapeHtml(contentHash.slice(0, HASH_LENGTH))}</span>`,
    `<span>Printed ${escapeHtml(printedAt)}</span>`,
    '<span>Page <span class="pageNumber"></span> of <span class="totalPages"></span></span>',
  ];
  return `<div style="${PAGE}"><div style="${ROW}">${cells.join('')}</div></div>`;
}
