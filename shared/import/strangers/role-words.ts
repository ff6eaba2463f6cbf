// The names that roles go by in runbooks, in English and German.
import type { Role } from '../../plan/schema/people.ts';

const NAMES: Record<Role['kind'], readonly string[]> = {
  lead: [
    'lead',
    'deployment lead',
    'release lead',
    'incident commander',
    'ic',
    'coordinator',
    'leitung',
    'einsatzleitung',
  ],
  executor: ['executor', 'technical executor', 'deployer', 'operator', 'ops', 'devops', 'operations', 'betrieb'],
  observer: ['observer', 'monitoring', 'monitoring observer', 'monitor', 'überwachung'],
  communications: ['comms', 'communications', 'communication coordinator', 'comms lead', 'kommunikation'],
  qa: ['qa', 'qa validator', 'tester', 'test', 'testing', 'qs'],
  onCall: ['on-call', 'on call', 'oncall', 'on-call engineer', 'bereitschaft', 'rufbereitschaft'],
  backupEngineer: ['backup engineer', 'deputy', 'vertretung'],
  decider: ['decider', 'release manager', 'change manager', 'approver', 'product owner', 'po', 'cab'],
  dba: ['dba', 'database administrator', 'database admin', 'database team', 'datenbankadministrator', 'datenbank'],
  other: [
    ...[
      'sre',
      'dev',
      'developer',
      'developers',
      'engineer',
      'engineering',
      'backend',
      'frontend',
      'network',
      'security',
    ],
    ...[
      'infra',
      'infrastructure',
      'platform',
      'support',
      'entwickler',
      'entwicklung',
      'netzwerk',
      'sicherheit',
      'infrastruktur',
    ],
  ],
};

const KINDS = new Map(
  Object.entries(NAMES).flatMap(([kind, names]) => names.map((name) => [name, kind as Role['kind']] as const)), // its keys are kinds
);

/** Gives the kind of role that a name says, or nothing when it is no role's name. */
export function roleKindOf(name: string): Role['kind'] | undefined {
  const plain = name
    .trim()
    .toLowerCase()
    .replace(/^(?:the|das|der|die)\s/, '');
  return KINDS.get(plain) ?? KINDS.get(plain.replace(/[\s-](?:team|role|rolle)$/, ''));
}
