// What the columns of a table hold, by the words in its head, in English and German.

const WORDS = {
  number: ['#', 'no', 'no.', 'nr', 'nr.', 'id', 'step #', 'step no', 'order', 'lfd. nr.', '№'],
  step: [
    'step',
    'steps',
    'task',
    'action',
    'activity',
    'what',
    'description',
    'procedure',
    'instruction',
    'schritt',
    'aufgabe',
    'aktion',
    'tätigkeit',
    'was',
    'beschreibung',
    'maßnahme',
  ],
  owner: [
    'owner',
    'who',
    'responsible',
    'assignee',
    'assigned to',
    'by',
    'dri',
    'sender',
    'verantwortlich',
    'verantwortliche',
    'wer',
    'zuständig',
    'absender',
    'durch',
  ],
  time: [
    'time',
    'when',
    'start',
    'start time',
    't',
    't-time',
    'offset',
    'timing',
    'planned',
    'zeit',
    'wann',
    'uhrzeit',
    'beginn',
    'zeitpunkt',
  ],
  duration: [
    'duration',
    'estimate',
    'estimated time',
    'est',
    'est.',
    'min',
    'mins',
    'minutes',
    'length',
    'time needed',
    'dauer',
    'minuten',
    'dauer (min)',
    'duration (min)',
  ],
  command: ['command', 'commands', 'cmd', 'befehl', 'befehle', 'kommando'],
  expect: ['expected', 'expected result', 'expected output', 'result', 'erwartet', 'ergebnis', 'erwartetes ergebnis'],
  check: ['check', 'verification', 'verify', 'validation', 'how to verify', 'prüfung', 'kontrolle'],
  state: ['status', 'done', 'done?', 'ok', '✓', '✔', '✅', 'complete', 'erledigt', 'fertig', 'stand'],
  audience: [
    'audience',
    'to',
    'recipients',
    'recipient',
    'whom',
    'to whom',
    'stakeholders',
    'empfänger',
    'an',
    'an wen',
    'zielgruppe',
  ],
  channel: ['channel', 'channels', 'via', 'medium', 'where', 'how', 'kanal', 'über', 'wie'],
  message: ['message', 'text', 'content', 'template', 'nachricht', 'inhalt', 'mitteilung', 'meldung'],
  event: ['event', 'occasion', 'milestone', 'ereignis', 'anlass', 'meilenstein'],
  name: ['name', 'person', 'people', 'member', 'engineer', 'holder', 'primary', 'mitarbeiter', 'besetzung'],
  role: ['role', 'roles', 'function', 'position', 'team', 'rolle', 'funktion', 'aufgabenbereich'],
  contact: [
    'contact',
    'phone',
    'telephone',
    'email',
    'e-mail',
    'mail',
    'tel',
    'tel.',
    'mobile',
    'reach',
    'slack',
    'telefon',
    'mobil',
    'handy',
    'kontakt',
    'erreichbar',
    'rufnummer',
  ],
  backup: ['backup', 'deputy', 'secondary', 'vertretung', 'stellvertreter', 'ersatz'],
  duties: ['duties', 'duty', 'responsibility', 'responsibilities', 'aufgaben', 'verantwortung'],
  purpose: ['for', 'purpose', 'what for', 'system', 'service', 'area', 'wofür', 'zweck', 'bereich'],
} as const;

export type ColumnKind = keyof typeof WORDS;

const KINDS = new Map<string, ColumnKind>(
  Object.entries(WORDS).flatMap(([kind, words]) => words.map((word) => [word, kind as ColumnKind] as const)), // its keys
);

/** Gives what each column holds, by its heading as plain text; nothing for a heading that nobody knows. */
export const columnKinds = (headings: readonly string[]): (ColumnKind | undefined)[] =>
  headings.map((heading) => {
    const plain = heading
      .trim()
      .toLowerCase()
      .replace(/\s{1,9}/g, ' ');
    return KINDS.get(plain) ?? KINDS.get(plain.replace(/\s?\([^()]{0,30}\)$|[:?]$/, ''));
  });
