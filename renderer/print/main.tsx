// The hidden page that is printed: it asks for its plan, lays it out, and says when fonts and layout are there.
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import { rowCodes } from '#shared/codes/row-codes.ts';
import { paperPlan } from '#shared/paper/paper-plan.ts';
import type { PrintPage } from '#shared/paper/print-page.ts';
import { printablePlan } from '#shared/paper/printable.ts';
import '../styles/fonts.css';
import '../styles/tokens.css';
import './print.css';
import './blocks.css';
import './steps.css';
import './hold-point.css';
import './run-sheet.css';
import './communications.css';
import './cards.css';
import './rollback-card.css';
import './guide.css';
import { request } from '../client.ts';
import { loadGuide } from '../screens/guide/load-guide.ts';
import { loadFonts } from './fonts.ts';
import { createCanDraw } from './glyphs.ts';
import { Pack } from './pack.tsx';

const nextFrame = (): Promise<unknown> => new Promise((resolve) => requestAnimationFrame(resolve));

/** Renders the pages. Cards are fitted to their sheets meanwhile, so the fonts have to be there. */
async function render(element: HTMLElement, { plan, choice, masked }: PrintPage): Promise<void> {
  const printed = printablePlan(plan, createCanDraw());
  const paper = paperPlan(printed, rowCodes(plan));
  document.title = paper.outline.title;
  const guide = choice.layouts.includes('guide') ? await loadGuide() : [];
  await loadFonts([printed, guide]);
  flushSync(() => createRoot(element).render(<Pack paper={paper} choice={choice} masked={masked} guide={guide} />));
}

async function layOut(): Promise<void> {
  const element = document.getElementById('root');
  const answer = await request('print.page', {});
  if (!element || !answer.ok) throw new Error(answer.ok ? 'The page has no root.' : answer.error.message);
  await render(element, answer.value);
  await nextFrame();
  await request('print.ready', {});
}

void layOut();
