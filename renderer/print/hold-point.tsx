// A hold point as a bar across the page that nobody passes unseen, with room for every voice and the decision.
import type { HoldPointBlock, Owner } from '#shared/runbook/blocks.ts';
import { Each } from '../ui/each.tsx';
import { Checks, Facts, OwnerCell } from './parts.tsx';
import { Diamond, TickBox } from './signs.tsx';

function RollCall({ roles }: { roles: readonly Owner[] }) {
  return (
    <table className="voices">
      <tbody>
        <Each of={roles}>
          {(owner) => (
            <tr>
              <td>
                <OwnerCell owner={owner} />
              </td>
              <Each of={['go', 'no-go', 'go if']}>
                {(voice) => (
                  <td className="voice">
                    <TickBox /> {voice}
                  </td>
                )}
              </Each>
            </tr>
          )}
        </Each>
      </tbody>
    </table>
  );
}

/** Gives the hold point. */
export function HoldPoint({ holdPoint }: { holdPoint: HoldPointBlock }) {
  const { number, question, facts, criteria, rollCall } = holdPoint;
  return (
    <div className="hold-point">
      <h3>
        <Diamond /> HOLD POINT {number}: {question}
      </h3>
      <div className="columns">
        <div>
          <Facts facts={facts} />
          {criteria.length > 0 && <Checks checks={criteria} />}
        </div>
        {rollCall.length > 0 && <RollCall roles={rollCall} />}
      </div>
      <p className="decision">
        <Each of={['GO', 'HOLD', 'ROLL BACK']}>
          {(decision) => (
            <span>
              <TickBox /> {decision}
            </span>
          )}
        </Each>
        <span className="blank">at</span>
        <span className="blank long">signed</span>
      </p>
    </div>
  );
}
