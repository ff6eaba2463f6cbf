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

/** Gives the rows below their title, which stays with the first of them; nothing without rows. */
export function CardRows({ title, rows: [first, ...others] }: { title: string; rows: readonly CardRow[] }) {
  if (!first) return null;
  return (
    <table className="card-rows">
      <tbody className="first">
        <tr>
          <th colSpan={4}>{title}</th>
        </tr>
        <Row row={first} />
      </tbody>
      <tbody>
        <Each of={others}>{(row) => <Row row={row} />}</Each>
      </tbody>
    </table>
  );
}
