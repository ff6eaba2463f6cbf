// Which screen is shown. One switch; every screen stands in a file of its own.
import { assertNever } from '#shared/result.ts';
import { MessageScreen } from './screens/message-screen.tsx';
import { PlanScreen } from './screens/plan/plan-screen.tsx';
import { RecoveryScreen } from './screens/recovery-screen.tsx';
import { useViewStore } from './stores/view-store.ts';

export function App() {
  const screen = useViewStore((state) => state.screen);
  switch (screen.kind) {
    case 'starting':
      return <p className="starting">Opening the archive…</p>;
    case 'plan':
      return <PlanScreen notices={screen.notices} />;
    case 'recovery':
      return <RecoveryScreen {...screen} />;
    case 'refused':
      return <MessageScreen heading={screen.heading} message={screen.message} />;
    default:
      return assertNever(screen);
  }
}
