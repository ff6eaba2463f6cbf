// @vitest-environment jsdom
// The HTML runbook, read by a browser's parser: nothing runs, nothing is loaded, nothing is lost.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Plan } from '#shared/plan/plan.ts';
import type { Outline } from '#shared/runbook/blocks.ts';
import { runbookHtml } from '#shared/runbook/html/write.ts';
import { runbookOutline } from '#shared/runbook/outline.ts';
import { anyPlan } from '../../../helpers/arbitrary-plan.ts';
import { hostileText } from '../../../helpers/hostile-text.ts';
import { aPlan, aPlanOf } from '../../../helpers/plan-builder.ts';
import { samplePlan } from '../../../helpers/sample.ts';

const htmlOf = (plan: Plan): string => runbookHtml(runbookOutline(plan));
const parsed = (html: string): Document => new DOMParser().parseFromString(html, 'text/html');

/** What a page may hold: no element that runs, loads, frames or sends, and none from a plan's text. */
const ELEMENTS = new Set(
  (
    'html head meta title style body header nav main section h1 h2 h3 h4 h5 h6 p ul ol li dl dt dd div table thead tbody ' +
    'tr th td pre code span bdi a strong'
  ).split(' '),
);
const ATTRIBUTES = new Set(
  'class id href rel lang charset name content http-equiv role scope aria-label aria-labelledby data-language'.split(
    ' ',
  ),
);

function dangers(document: Document): string[] {
  return [...document.querySelectorAll('*')].flatMap((element) => {
    const name = element.localName;
    const bad = [...element.attributes]
      .filter(({ name: key }) => !ATTRIBUTES.has(key))
      .map(({ name: key }) => `${name} ${key}`);
    const href = element.getAttribute('href') ?? '#';
    if (!/^(#|https?:\/\/)/.test(href)) bad.push(`${name} ${href}`);
    return ELEMENTS.has(name) ? bad : [name, ...bad];
  });
}

/** Words of a text, as they are found again whatever the line ends and spaces are. */
const bare = (text: string): string => text.replace(/[\s\p{Cc}\uFFFD\u2400-\u2421]+/gu, '');

test('nothing in any plan becomes markup, runs or is loaded', () => {
  fc.assert(
    fc.property(anyPlan, (plan) => {
      const document = parsed(htmlOf(plan));
      expect(dangers(document)).toEqual([]);
      expect(document.querySelectorAll('style')).toHaveLength(1);
    }),
    { numRuns: process.env.HOLDPOINT_LONG ? 500 : 30 },
  );
});

test('a hostile text stays a text in every kind of place', () => {
  fc.assert(
    fc.property(hostileText, (text) => {
      const payload = `${text}"'></pre></code></title></style><img src=x onerror=alert(1)>`;
      const plan = aPlan(payload)
        .phase(payload, { purpose: payload, verify: [payload] })
        .step(payload, { details: payload, command: payload, check: payload })
        .holdPoint(payload, { criteria: [payload] })
        .and((one) => {
          one.release.links.order = ['l'];
          one.release.links.byId = { l: { label: payload, url: `https://example.com/${payload}` } };
        })
        .build();
      const document = parsed(htmlOf(plan));
      expect(dangers(document)).toEqual([]);
      expect(bare(document.querySelector('pre code')?.textContent ?? '')).toBe(bare(payload));
      expect(bare(document.querySelector('.prose')?.textContent ?? '')).toBe(bare(payload));
    }),
    { numRuns: 60 },
  );
});

/** Every text of an outline that a reader sees. */
function textsOf(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  const hidden = ['kind', 'id', 'entity', 'language', 'field'];
  return Object.entries(value).flatMap(([key, part]) => (hidden.includes(key) ? [] : textsOf(part)));
}

test('every text of the outline is in the page', () => {
  for (const plan of [samplePlan(), aPlanOf({ phases: 6, steps: 300 })]) {
    const outline: Outline = runbookOutline(plan);
    const page = bare(parsed(runbookHtml(outline)).body.textContent ?? '');
    expect(textsOf(outline).filter((text) => !page.includes(bare(text)))).toEqual([]);
  }
});

test('rows stand in their order, and each box says what is true', () => {
  const plan = samplePlan();
  const [first = ''] = plan.phases.byId[plan.phases.order[0] ?? '']?.steps ?? [];
  plan.preparation.ticks[first] = { by: 'Marta', at: 0 };
  const document = parsed(htmlOf(plan));
  const numbers = [...document.querySelectorAll('li.step > .number')].map(({ textContent }) => textContent);
  const phases = plan.phases.order.flatMap((id, phase) =>
    (plan.phases.byId[id]?.steps ?? []).map((_, step) => `${phase + 1}.${step + 1}`),
  );
  expect(numbers.slice(0, phases.length)).toEqual(phases);
  const boxes = [...document.querySelectorAll('li.step > .box')];
  expect(boxes[0]?.getAttribute('aria-label')).toBe('Done');
  expect(boxes[0]?.textContent).toBe('☑');
  expect(boxes.slice(1).every((box) => box.textContent === '☐')).toBe(true);
});

test('the policy forbids everything but the style sheet in the page, and comes before it', () => {
  const html = htmlOf(samplePlan());
  expect(html.indexOf("default-src 'none'")).toBeLessThan(html.indexOf('<style>'));
  expect(html).not.toMatch(/url\(|@import|<script|<link/);
});

test('every entry of the contents leads to a heading', () => {
  const document = parsed(htmlOf(samplePlan()));
  const links = [...document.querySelectorAll('nav a')];
  expect(links.length).toBeGreaterThan(10);
  for (const link of links) {
    const target = document.getElementById((link.getAttribute('href') ?? '').slice(1));
    expect(target?.textContent).toBe(link.textContent);
  }
  const ids = [...document.querySelectorAll('[id]')].map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
});

test.each([
  ['https://grafana.example.com/d/1?from=now-1h&to=now', true],
  ['javascript:alert(1)', false],
  ['see https://example.com', false],
  ['file:///etc/passwd', false],
])('%s is a link: %s', (url, isLink) => {
  const plan = aPlan()
    .and((one) => {
      one.release.links.order = ['l'];
      one.release.links.byId = { l: { label: 'Dashboard', url } };
    })
    .build();
  const links = [...parsed(htmlOf(plan)).querySelectorAll('main a')];
  expect(links.map((link) => [link.getAttribute('href'), link.getAttribute('rel')])).toEqual(
    isLink ? [[url, 'noreferrer noopener']] : [],
  );
});

test('a command keeps its spaces, tabs, empty lines and the line at its beginning', () => {
  const command = '\n  for i in 1 2\n\n\tdo  echo "$i" && true\n';
  const document = parsed(htmlOf(aPlan().step('Loop', { command }).build()));
  expect(document.querySelector('pre code')?.textContent).toBe(command);
});
