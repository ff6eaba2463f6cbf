// The cells in a line of a table.

/** Gives the cells of a row as source, `\|` unescaped, without the empty ones that its outer pipes make. */
export function splitRow(line: string): string[] {
  const cells: string[] = [''];
  let isEscaped = false;
  for (const part of line.trim().split(/(\||\\)/)) {
    const last = cells.length - 1;
    if (part === '|' && !isEscaped) cells.push('');
    else if (part === '|') cells[last] = `${(cells[last] ?? '').slice(0, -1)}|`;
    else cells[last] += part;
    if (part !== '') isEscaped = part === '\\';
  }
  if (cells[0]?.trim() === '' && cells.length > 1) cells.shift();
  if (cells.at(-1)?.trim() === '' && cells.length > 1) cells.pop();
  return cells.map((cell) => cell.trim());
}
