// The layouts of a pack, one after the other, each on a new page.
import type { CSSProperties, ReactNode } from 'react';
import type { Guide } from '#shared/guide/page.ts';
import type { Layout, PaperChoice } from '#shared/paper/choice.ts';
import type { PaperPlan } from '#shared/paper/paper-plan.ts';
import { contentOf } from '#shared/paper/sheet.ts';
import { Each } from '../ui/each.tsx';
import { CommunicationsPage } from './communications-page.tsx';
import { CodeRoomContext, RowCodesContext } from './context.ts';
import { GuideLayout } from './guide-layout.tsx';
import type { LayoutProps } from './layout.ts';
import { RoleCardsPage } from './role-cards-page.tsx';
import { RollbackCardsPage } from './rollback-cards-page.tsx';
import { RunSheetPage } from './run-sheet-page.tsx';
import { RunbookPage } from './runbook-page.tsx';

const PAGES: Record<Layout, (props: LayoutProps) => ReactNode> = {
  runbook: RunbookPage,
  runSheet: RunSheetPage,
  rollbackCard: RollbackCardsPage,
  roleCards: RoleCardsPage,
  communications: CommunicationsPage,
  guide: GuideLayout,
};

/** A command of the usual size over the whole width. */
const CODE_POINTS = 9;

interface PackProps {
  paper: PaperPlan;
  choice: PaperChoice;
  masked: number;
  guide: Guide;
}

/** Gives the pages of the chosen layouts. */
export function Pack({ paper, choice, masked, guide }: PackProps) {
  const page = contentOf(choice.paper);
  // Read by the style sheets; React knows no names for variables.
  const measures = { '--page-width': `${page.width}mm`, '--page-height': `${page.height}mm` } as CSSProperties;
  return (
    <RowCodesContext value={paper.codes}>
      <CodeRoomContext value={{ width: page.width, points: CODE_POINTS }}>
        <main className={choice.isColour ? 'colour' : 'black'} style={measures}>
          <Each of={choice.layouts}>
            {(layout) => {
              const Page = PAGES[layout];
              return (
                <article className={`layout ${layout}`}>
                  <Page paper={paper} page={page} masked={masked} guide={guide} />
                </article>
              );
            }}
          </Each>
        </main>
      </CodeRoomContext>
    </RowCodesContext>
  );
}
