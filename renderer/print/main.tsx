// The hidden page that is printed: it asks for its plan, lays it out, and says when fonts and layout are there.
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import { runbookOutline } from '#shared/runbook/outline.ts';
import '../styles/fonts.css';
import '../styles/tokens.css';
import './print.css';
import './blocks.css';
import './steps.css';
import './hold-point.css';
import { request } from '../client.ts';
import { RunbookPage } from './runbook-page.tsx';

const nextFrame = (): Promise<unknown> => new Promise((resolve) => requestAnimationFrame(resolve));

async function layOut(): Promise<void> {
  const root = document.getElementById('root');
  const answer = await request('print.page', {});
  if (!root || !answer.ok) throw new Error(answer.ok ? 'The page has no root.' : answer.error.message);
  const outline = runbookOutline(answer.value.plan);
  document.title = outline.title;
  flushSync(() => createRoot(root).render(<RunbookPage outline={outline} />));
  await nextFrame();
  await document.fonts.ready;
  await nextFrame();
  await request('print.ready', {});
}

void layOut();
