// Which screen is shown, below the bars about the archive; messages and the palette stand over it. Every screen stands
// in a file of its own.
import { assertNever } from '#shared/result.ts';
import { useShortcuts } from './hooks/use-shortcuts.ts';
import { Bars } from './screens/bars.tsx';
import { FileDrop } from './screens/file-drop.tsx';
import { LeavingDialogs } from './screens/leaving-dialogs.tsx';
import { LibraryScreen } from './screens/library/library-screen.tsx';
import { MessageScreen } from './screens/message-screen.tsx';
import { Palette } from './screens/palette/palette.tsx';
import { PlanScreen } from './screens/plan/plan-screen.tsx';
import { RecoveryScreen } from './screens/recovery-screen.tsx';
import { Toasts } from './screens/toasts.tsx';
import { useViewStore } from './stores/view-store.ts';

function Screen() {
  const screen = useViewStore((state) => state.screen);
  switch (screen.kind) {
    case 'starting':
      return <p className="starting">Opening the archive…</p>;
    case 'library':
      return <LibraryScreen />;
    case 'plan':
      return <PlanScreen />;
    case 'recovery':
      return <RecoveryScreen {...screen} />;
    case 'refused':
      return <MessageScreen heading={screen.heading} message={screen.message} />;
    default:
      return assertNever(screen);
  }
}

export function App() {
  useShortcuts();
  return (
    <>
      <Bars />
      <Screen />
      <Toasts />
      <Palette />
      <LeavingDialogs />
      <FileDrop />
    </>
  );
}
