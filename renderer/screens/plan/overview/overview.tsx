// Overview: what ships, where and when. Each fact is edited where it stands.
import { useTarget } from '../reading/use-target.ts';
import { ClockPart } from './clock.tsx';
import { PlanDepth } from './depth.tsx';
import { Environments } from './environments.tsx';
import { Prerequisites } from './prerequisites.tsx';
import { Contacts, Links } from './reach.tsx';
import { Release } from './release.tsx';
import { Scope } from './scope.tsx';
import { Variables } from './variables.tsx';
import { WindowPart } from './window.tsx';

export function Overview() {
  const page = useTarget();
  return (
    <div className="page overview" ref={page}>
      <header className="page-head">
        <h2 tabIndex={-1}>Overview</h2>
        <p>What ships, where and when</p>
      </header>
      <PlanDepth />
      <Release />
      <Scope />
      <WindowPart />
      <ClockPart />
      <Environments />
      <Variables />
      <Links />
      <Contacts />
      <Prerequisites />
    </div>
  );
}
