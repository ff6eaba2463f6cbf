// The texts that look like they hold a secret. They are masked unless somebody says otherwise for one of them.
import type { SecretPlace } from '#shared/leaving.ts';
import { secretsAre } from '../../../exports.ts';

interface SecretsFieldProps {
  found: readonly SecretPlace[];
  /** The places that are left readable. */
  shown: readonly string[];
  onChange(shown: readonly string[]): void;
}

export function SecretsField({ found, shown, onChange }: SecretsFieldProps) {
  const open = found.filter(({ place }) => shown.includes(place)).length;
  const masked = secretsAre(found.length - open);
  return (
    <fieldset className="paper-field secrets">
      <legend>Secrets</legend>
      <p aria-live="polite">
        {open === 0 ? `${masked} masked.` : `${masked} masked, ${secretsAre(open)} left readable.`} Tick what everybody
        who gets this may read.
      </p>
      <ul>
        {found.map(({ place, where }) => (
          <li key={place}>
            <label className="tick-box">
              <input
                type="checkbox"
                checked={shown.includes(place)}
                onChange={({ target }) =>
                  onChange(target.checked ? [...shown, place] : shown.filter((one) => one !== place))
                }
              />
              <span>
                <span className="unseen">Leave readable:</span> {where}
              </span>
            </label>
          </li>
        ))}
      </ul>
    </fieldset>
  );
}
