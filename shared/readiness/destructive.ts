// Whether a command looks as if it destroys something. It only looks at words: a warning, never a verdict.

const WORDS = [
  /\b(?:DROP\s+(?:TABLE|COLUMN|DATABASE|SCHEMA|INDEX|VIEW|CONSTRAINT|TYPE|USER|ROLE)|TRUNCATE)\b/i,
  // not --force-with-lease, which looks first
  /(?<![\w-])--force(?![\w-])/,
  /\bmkfs(?:\.\w+)?\b/,
];

/** "rm -rf", "rm -v -r -f": what removes whole folders without asking. */
function forcedRemoval(command: string): string | undefined {
  const calls = command.match(/\brm(?:\s+-[\w-]+)+/g) ?? [];
  return calls.find((call) => /-\w*r|--recursive/i.test(call) && /-\w*f|--force/.test(call));
}

/** Gives the words that look destructive as they stand in the command, spaces made single; nothing when there are none. */
export function destructiveWord(command: string): string | undefined {
  const found = [forcedRemoval(command), ...WORDS.map((pattern) => pattern.exec(command)?.[0])];
  return found.find((words) => words !== undefined)?.replace(/\s+/g, ' ');
}
