// Whom to call, one line each.
import type { Call } from '#shared/paper/calls.ts';
import { Each } from '../ui/each.tsx';

interface CallsProps {
  title: string;
  calls: readonly Call[];
  /** How to reach them stands below their names. */
  isNarrow?: boolean;
}

/** Gives the people below a title; nothing without any. */
export function Calls({ title, calls, isNarrow = false }: CallsProps) {
  if (calls.length === 0) return null;
  return (
    <table className="calls">
      <thead>
        <tr>
          <th colSpan={3}>{title}</th>
        </tr>
      </thead>
      <tbody>
        <Each of={calls.map((call, index) => ({ ...call, place: index + 1 }))}>
          {({ who, what, how, place }) => (
            <tr>
              <td className="place">{place}</td>
              <td>
                <b>{who}</b>
                {what !== '' && <span className="by">, {what}</span>}
                {isNarrow && <small>{how}</small>}
              </td>
              {!isNarrow && <td>{how}</td>}
            </tr>
          )}
        </Each>
      </tbody>
    </table>
  );
}
