// HTML that nothing in a plan can break out of: a text becomes markup in one place only, here, and is escaped there.

/** Markup. A text is never one: whatever is a string is escaped. */
export interface Html {
  html: string;
}

export type Child = Html | string | undefined | false;

type Attributes = Readonly<Record<string, string | undefined>>;

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

// What no HTML document may hold: control characters but tab and line feed, and what is no character at all.
const FORBIDDEN = /[^\P{Cc}\t\n]|\p{Noncharacter_Code_Point}|\p{Surrogate}/gu;

/** A control character as the sign that Unicode has for it, so that it is seen and not lost. */
const shown = (character: string): string => {
  const code = character.codePointAt(0) ?? 0;
  if (code < 0x20) return String.fromCodePoint(0x2400 + code);
  return code === 0x7f ? '\u2421' : '\uFFFD';
};

/** Escapes a text, for between tags and for attributes. Line ends become line feeds. */
const escaped = (text: string): string =>
  text
    .replace(/\r\n?/g, '\n')
    .replace(FORBIDDEN, shown)
    .replace(/[&<>"']/g, (character) => ESCAPES[character] ?? '');

const childHtml = (child: Child): string => {
  if (child === undefined || child === false) return '';
  return typeof child === 'string' ? escaped(child) : child.html;
};

const VOID = new Set(['meta']);

/** Makes an element; its texts and attributes are escaped. Attributes and children that are undefined are left out. */
export function el(name: string, attributes: Attributes, ...children: Child[]): Html {
  const written = Object.entries(attributes).flatMap(([key, value]) =>
    value === undefined ? [] : [` ${key}="${escaped(value)}"`],
  );
  const start = `<${name}${written.join('')}>`;
  return { html: VOID.has(name) ? start : `${start}${children.map(childHtml).join('')}</${name}>` };
}

/** Puts pieces one after the other, each on a line of its own. */
export const together = (pieces: readonly Child[]): Html => ({
  html: pieces
    .map(childHtml)
    .filter((html) => html !== '')
    .join('\n'),
});

/** Text on one line: line ends and tabs are spaces. */
export const oneLine = (text: string): string => text.replace(/[\s\u2028\u2029]+/g, ' ').trim();
