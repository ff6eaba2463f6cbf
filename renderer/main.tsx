// The start of the window: asks main for the plan, and draws.
import './styles/fonts.css';
import './styles/tokens.css';
import './styles/base.css';
import './styles/controls.css';
import './styles/messages.css';
import './styles/shell.css';
import './styles/title.css';
import './styles/nav.css';
import './styles/inspector.css';
import './styles/guide.css';
import './styles/guide-page.css';
import './styles/history.css';
import './styles/page.css';
import './styles/overview.css';
import './styles/reading.css';
import './styles/palette.css';
import './styles/menu.css';
import './styles/outline.css';
import './styles/step.css';
import './styles/barrier.css';
import './styles/screens.css';
import './styles/checklist.css';
import './styles/remarks.css';
import './styles/review.css';
import './styles/review-rows.css';
import './styles/detail.css';
import './styles/detail-fields.css';
import './styles/detail-lists.css';
import './styles/entries.css';
import './styles/migrations.css';
import './styles/sql.css';
import './styles/flags.css';
import './styles/rollback.css';
import './styles/team.css';
import './styles/communications.css';
import './styles/choice.css';
import './styles/strategy.css';
import './styles/library.css';
import './styles/library-list.css';
import './styles/library-summary.css';
import './styles/paper.css';
import './styles/paper-preview.css';
import './styles/dialogs.css';
import './styles/strip.css';
import './styles/strip-scale.css';
import './styles/strip-way.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app.tsx';
import { followMain } from './main-commands.ts';
import { CrashBoundary } from './screens/crash-screen.tsx';
import { start } from './start.ts';
import { showTheme } from './theme.ts';

const root = document.getElementById('root');
if (!root) throw new Error('The page has no root element.');

showTheme();
createRoot(root).render(
  <StrictMode>
    <CrashBoundary>
      <App />
    </CrashBoundary>
  </StrictMode>,
);
// A file that the app was opened with is shown after the plan that was open last.
void start().then(followMain);
