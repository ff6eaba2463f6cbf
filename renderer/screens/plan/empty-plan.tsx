// A plan without phases: what belongs here, and an example that is no content.
import { Diamond } from '../../ui/diamond.tsx';

const EXAMPLE = [
  ['1', 'Pre-Deployment', '', '30'],
  ['1.1', 'Create database backup', 'Technical Executor', '5'],
  ['1.2', 'Verify backup integrity', 'Technical Executor', '5'],
] as const;

export function EmptyPlan() {
  return (
    <div className="empty">
      <h3>What happens, in which order, by whom</h3>
      <p>
        A phase is a group of steps that ends with a verification. A hold point <Diamond size={12} /> after it is where
        the team decides whether to go on.
      </p>
      <p>
        Write each step so that a tired person can do it alone at three in the morning: one action, its command, and
        what proves that it worked.
      </p>
      <div className="example" role="note">
        <p>An example of what a phase looks like</p>
        {EXAMPLE.map(([number, title, owner, minutes]) => (
          <p key={number} className="example-row">
            <span>{number}</span>
            <span>{title}</span>
            <span>{owner}</span>
            <span>{minutes}</span>
          </p>
        ))}
      </div>
    </div>
  );
}
