import { expect, test } from 'vitest';
import { footerTemplate, pageIdentity } from '#shared/paper/footer.ts';
import type { PrintPage } from '#shared/paper/print-page.ts';
import { aPlan } from '../../helpers/plan-builder.ts';

const page = (fields: Partial<PrintPage>): PrintPage => ({
  plan: aPlan()
    .and((plan) => {
      plan.release.version = 'v2.1.0';
    })
    .build(),
  title: 'Release',
  revision: 14,
  contentHash: 'c1974f86d0f3ffff',
  currencyCode: 'R5SMZ1-K',
  printedAt: '27 Nov 2026, 16:40:00 CET',
  choice: { layouts: ['runbook'], paper: 'A4', isColour: true },
  masked: 0,
  ...fields,
});

test('the foot of a page tells plan, revision, code, time and page', () => {
  const text = footerTemplate(page({}))
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  expect(text).toBe('Release · v2.1.0 Revision 14 Code R5SMZ1-K Printed 27 Nov 2026, 16:40:00 CET Page of');
});

test('the numbers of the pages are left to Chromium', () => {
  expect(footerTemplate(page({}))).toContain('<span class="pageNumber"></span> of <span class="totalPages"></span>');
});

test('no text becomes HTML', () => {
  const hostile = `<img src=x onerror="alert(1)">&lt;'`;
  const template = footerTemplate(page({ title: hostile, currencyCode: hostile, printedAt: hostile }));
  expect(template).not.toContain('<img');
  expect(template).toContain('&lt;img src=x onerror=&quot;alert(1)&quot;&gt;&amp;lt;&#39;');
  expect(template.match(/<\w+/g)).toEqual(footerTemplate(page({})).match(/<\w+/g));
});

test('a title that says the version stands alone, and masked secrets are counted', () => {
  expect(pageIdentity(page({ title: 'Portal v2.1.0' })).name).toBe('Portal v2.1.0');
  expect(pageIdentity(page({ title: 'Portal' })).name).toBe('Portal · v2.1.0');
  expect(pageIdentity(page({ masked: 1 })).marks).toContain('1 secret masked');
  expect(pageIdentity(page({ masked: 3 })).marks).toContain('3 secrets masked');
  expect(pageIdentity(page({})).marks.join()).not.toContain('masked');
});

test('what the foot cannot print is there by its number', () => {
  expect(pageIdentity(page({ title: 'Go \u{1F680}\n\u202E' })).name).toBe('Go [U+1F680] [U+202E] · v2.1.0');
});
