// Whether a secret stands in the plan's own texts instead of in a vault.
import { findSecrets } from '../../secrets/secrets.ts';
import type { Case, Rule, Subject } from '../rule.ts';
import { textPlaces } from '../text-places.ts';

function secretsInTexts({ plan }: Subject): Case[] {
  const found = findSecrets(plan);
  if (found.length === 0) return [];
  const shownAt = textPlaces(plan);
  return found.map(({ place, where, on = '' }): Case => {
    const message = `${where}: this looks as if it holds a secret. It is masked in whatever leaves the app.`;
    return { ...shownAt(place.split('/')[0] ?? '', on), message };
  });
}

export const SECRET_RULES: readonly Rule[] = [
  {
    id: 'secrets/in-text',
    severity: 'warning',
    view: 'overview',
    why: 'A plan is printed, mailed and kept for years. Use a secret variable, which says where to fetch the value and never holds it.',
    source: ['S010', 'N039'],
    find: secretsInTexts,
  },
];
