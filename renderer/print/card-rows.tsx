// Rows of a role card: box, code, moment, what.
import { Each } from '../ui/each.tsx';
import { RowCode } from './parts.tsx';
import { TickBox } from './signs.tsx';

interface CardRow {
  id: string;
  at: string;
  text: string;
  more: string;
  isTicked?: boolean;
}

function Row({ row: { id, at, text, more, isTicked = false } }: { row: CardRow }) {
  return (
    <tr>
      <td className="tick">
        <TickBox isTicked={isTicked} />
      </td>
      <td className="key">
        <RowCode id={id} />
      </td>
      <td className="at">{at}</td>
      <td>
        {text}
        {more !== '' && <span className="by"> · {more}</span>}
      </td>
    </tr>
  );
}

interface CardRowsProps {
  title: string;
  /** Whose card it is: on a further page nothing else says so. */
  role: string;
  rows: readonly CardRow[];
}

/** Gives the rows below their title, which stands on every page again; nothing without rows. */
export function CardRows({ title, role, rows }: CardRowsProps) {
  if (rows.length === 0) return null;
  return (
    <table className="card-rows">
      <thead>
        <tr>
          <th colSpan={4}>
            {title} <span className="whose">{role}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        <Each of={rows}>{(row) => <Row row={row} />}</Each>
      </tbody>
    </table>
  );
}
