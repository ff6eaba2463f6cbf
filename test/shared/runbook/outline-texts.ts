// Every text of an outline, by what it is: plain text, Markdown source, or code.
import type { Outline } from '#shared/runbook/blocks.ts';

type Kind = 'plain' | 'prose' | 'code';

const FIXED = ['kind', 'id', 'entity', 'language'];

function kindOf(key: string, owner: object): Kind {
  if (key === 'source' || key === 'details') return 'prose';
  return key === 'command' || (key === 'text' && 'language' in owner) ? 'code' : 'plain';
}

/** Gives a copy of an outline in which each text is what `change` makes of it. */
export function withTexts(outline: Outline, change: (text: string, kind: Kind) => string): Outline {
  const visit = (value: unknown, key: string, owner: object): unknown => {
    if (typeof value === 'string') return FIXED.includes(key) ? value : change(value, kindOf(key, owner));
    if (Array.isArray(value)) return value.map((part) => visit(part, key, value));
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, visit(part, name, value)]));
  };
  return visit(outline, '', outline) as Outline; // texts changed into texts
}
