// The runbook as one HTML file for whoever has no Holdpoint: it loads nothing, runs nothing and prints well.
import type { Outline, Section } from '../blocks.ts';
import { blockHtml, heading } from './blocks.ts';
import { el, type Html, oneLine, together } from './element.ts';
import { factList } from './rows.ts';
import { STYLE } from './style.ts';

/** Nothing from anywhere, and no script at all: only the style sheet in the document itself. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

/** "s2", "s2-1": where a section is found in the document. */
const anchor = (places: readonly number[]): string => `s${places.map((place) => place + 1).join('-')}`;

function sectionHtml(section: Section, places: readonly number[]): Html {
  const level = places.length + 1;
  return el(
    'section',
    {},
    together([
      heading(level, section.title, anchor(places)),
      section.times !== undefined && el('p', { class: 'times' }, section.times),
      ...section.blocks.map((block) => blockHtml(block, level + 1)),
      ...section.sections.map((one, place) => sectionHtml(one, [...places, place])),
    ]),
  );
}

/** The list of contents: the sections, and what is one level below them. */
function contents(sections: readonly Section[], above: readonly number[] = []): Html {
  const entries = sections.map(({ title, sections: below }, place) => {
    const places = [...above, place];
    const link = el('a', { href: `#${anchor(places)}` }, el('bdi', {}, oneLine(title)));
    return el('li', {}, link, above.length === 0 && below.length > 0 && contents(below, places));
  });
  return el('ul', {}, together(entries));
}

function head(outline: Outline): Html {
  return el(
    'head',
    {},
    together([
      el('meta', { charset: 'utf-8' }),
      el('meta', { 'http-equiv': 'Content-Security-Policy', content: POLICY }),
      el('meta', { name: 'referrer', content: 'no-referrer' }),
      el('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
      el('title', {}, oneLine(outline.title)),
      el('style', {}, { html: STYLE }),
    ]),
  );
}

/**
 * Gives the document as one HTML file in UTF-8. It has no script and refers to nothing outside but the http and https
 * addresses that are facts of the plan. Every text is escaped; prose is shown as it was typed. A character that HTML cannot
 * hold is shown as a sign for it.
 */
export function runbookHtml(outline: Outline): string {
  const { title, plan, status, head: facts, sections } = outline;
  const body = el(
    'body',
    {},
    together([
      el(
        'header',
        {},
        heading(1, title),
        el('p', { class: 'lead' }, el('bdi', {}, oneLine(plan) || 'Untitled'), ` · ${status}`),
        facts.length > 0 && factList(facts),
      ),
      el('nav', { 'aria-labelledby': 'contents' }, el('h2', { id: 'contents' }, 'Contents'), contents(sections)),
      el('main', {}, together(sections.map((section, place) => sectionHtml(section, [place])))),
    ]),
  );
  return `<!doctype html>\n${el('html', { lang: 'en' }, together([head(outline), body])).html}\n`;
}
