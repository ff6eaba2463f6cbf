// The pages of a choice: asked for anew whenever the choice changes, given up when it changes again.
import { useEffect, useState } from 'react';
import type { PaperChoice } from '#shared/paper/choice.ts';
import { request } from '../../../client.ts';
import { errorWords } from '../../../exports.ts';
import { openPdf, type PdfPages } from './pdf.ts';

export interface PaperQuestion {
  planId: string;
  choice: PaperChoice;
  /** The places of secrets that stay readable. */
  shown: string[];
}

export type PaperState =
  | { kind: 'making' | 'cancelled' }
  | { kind: 'failed'; message: string }
  | { kind: 'made'; jobId: string; masked: number; pages: PdfPages };

async function make(question: PaperQuestion): Promise<PaperState> {
  const answer = await request('paper.make', question);
  if (!answer.ok) return { kind: 'failed', message: errorWords(answer.error) };
  if (answer.value.kind === 'cancelled') return { kind: 'cancelled' };
  const { jobId, masked, pdf } = answer.value;
  return { kind: 'made', jobId, masked, pages: await openPdf(pdf) };
}

export interface Paper {
  state: PaperState;
  /** The pages made last, also while others are being made. */
  pages: PdfPages | undefined;
  /** Gives up what is being made. */
  cancel(): void;
  again(): void;
}

/** Makes the pages; nothing is asked while no layout is chosen. Main forgets them when the dialog goes. */
export function usePaper(question: PaperQuestion): Paper {
  const [state, setState] = useState<PaperState>({ kind: 'making' });
  const [pages, setPages] = useState<PdfPages>();
  const [attempt, setAttempt] = useState(0);
  const asked = JSON.stringify(question);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another attempt asks the same question again
  useEffect(() => {
    // What was written as text a moment ago is read back as what it was.
    const next = JSON.parse(asked) as PaperQuestion;
    if (next.choice.layouts.length === 0) return undefined;
    let isNewest = true;
    setState({ kind: 'making' });
    void make(next).then((answer) => {
      if (answer.kind === 'made' && !isNewest) answer.pages.close();
      if (!isNewest) return;
      setState(answer);
      if (answer.kind === 'made') setPages(answer.pages);
    });
    return () => {
      isNewest = false;
    };
  }, [asked, attempt]);
  useEffect(() => () => pages?.close(), [pages]);
  useEffect(() => () => void request('paper.cancel', {}), []);
  return {
    state,
    pages,
    cancel: () => void request('paper.cancel', {}),
    again: () => setAttempt((count) => count + 1),
  };
}
