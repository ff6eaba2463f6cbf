// The words of a line of the guide: code, strong words, links to other pages. Nothing else is understood, and nothing else
// is let through.
import type { GuidePlace, Inline } from './page.ts';

const MARKED = /`([^`]+)`|\*\*([^*]+)\*\*|\[([^\]]+)\]\(([^)\s]+)\)/g;
const LEFT_OVER = /`|\*\*|\]\(|!\[/;
const TARGET = /^(?:([a-z][a-z-]*)\.md)?(?:#([\p{L}\p{N}-]+))?$/u;

/** Reads where a link leads: `canary.md`, `canary.md#rollback`, `#rollback` on the page itself. Throws at anything else. */
function readTarget(target: string, page: string): GuidePlace {
  const [, file, heading] = TARGET.exec(target) ?? [];
  if (file === undefined && heading === undefined) throw new Error(`${page}: a link leads out of the guide: ${target}`);
  return { page: file ?? page, ...(heading !== undefined && { heading }) };
}

function plain(text: string, page: string): Inline[] {
  if (LEFT_OVER.test(text)) throw new Error(`${page}: a mark without its partner in: ${text}`);
  return text === '' ? [] : [{ kind: 'text', text }];
}

function marked([, code, strong, words = '', target = '']: RegExpExecArray, page: string): Inline {
  if (code !== undefined) return { kind: 'code', text: code };
  if (strong !== undefined) return { kind: 'strong', text: strong };
  return { kind: 'link', text: words, to: readTarget(target, page) };
}

/** Gives the words of a text of a page, line ends as spaces. Throws where a mark stands alone or a link leads elsewhere. */
export function readInline(source: string, page: string): Inline[] {
  const text = source.replace(/\s*\n\s*/g, ' ').trim();
  const words: Inline[] = [];
  let from = 0;
  for (const found of text.matchAll(MARKED)) {
    words.push(...plain(text.slice(from, found.index), page), marked(found, page));
    from = found.index + found[0].length;
  }
  return [...words, ...plain(text.slice(from), page)];
}

/** Gives the text without its marks. */
export const inlineText = (words: readonly Inline[]): string => words.map(({ text }) => text).join('');
