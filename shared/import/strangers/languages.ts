// Which fences hold commands.

const COMMANDS = new Set([
  ...[
    '',
    'sh',
    'bash',
    'zsh',
    'fish',
    'shell',
    'console',
    'shell-session',
    'shellsession',
    'terminal',
    'command',
    'cmd',
    'bat',
  ],
  ...[
    'powershell',
    'ps1',
    'pwsh',
    'sql',
    'psql',
    'pgsql',
    'postgres',
    'postgresql',
    'mysql',
    'plsql',
    'tsql',
    'sqlite',
    'oracle',
  ],
]);

/** Whether a fence with this label is something to run: a shell, SQL, or none. */
export const isCommand = (language: string): boolean => COMMANDS.has(language.toLowerCase().replace(/^\{\.?|\}$/g, ''));
