// One entity for each list of a plan: where it stands, what sentences call it, a field to change and one to clear.
import type { COLLECTIONS } from '#shared/plan/edits/collections.ts';

interface Sample {
  path: string;
  entity: object;
  /** As in "Delete phase “Prepare”". */
  name: string;
  /** Several of them. */
  words: string;
  /** A field with another value than the entity has; one that the entity has. */
  fields: object;
  clear?: string;
}

const estimate = { expected: 60 };

export const ENTITIES: Record<keyof typeof COLLECTIONS, Sample> = {
  scopeItem: {
    path: 'release.scope',
    entity: { item: 'Portal', to: 'v2' },
    name: 'scope item “Portal”',
    words: 'scope items',
    fields: { item: 'Shop' },
    clear: 'to',
  },
  link: {
    path: 'release.links',
    entity: { label: 'Graphs', url: 'https://graphs.example' },
    name: 'link “Graphs”',
    words: 'links',
    fields: { url: 'https://logs.example' },
  },
  environment: {
    path: 'environments',
    entity: { name: 'Live', kind: 'production' },
    name: 'environment “Live”',
    words: 'environments',
    fields: { kind: 'staging' },
  },
  variable: {
    path: 'variables',
    entity: { name: 'host', description: '', values: { live: 'db1' } },
    name: 'variable “host”',
    words: 'variables',
    fields: { description: 'The database' },
  },
  prerequisite: {
    path: 'prerequisites',
    entity: { key: 'gates', text: 'Approved', note: '' },
    name: 'prerequisite “Approved”',
    words: 'prerequisites',
    fields: { note: 'By the board' },
    clear: 'key',
  },
  migration: {
    path: 'migrations',
    entity: {
      name: 'Add index',
      kind: 'index',
      change: 'compatible',
      risk: 'low',
      estimate,
      reversibility: 'reversible',
      blocking: 'online',
      place: 'beforeApp',
      up: 'CREATE',
      down: 'DROP',
      validation: [],
      dependsOn: [],
    },
    name: 'migration “Add index”',
    words: 'migrations',
    fields: { risk: 'high' },
    clear: 'down',
  },
  phase: {
    path: 'phases',
    entity: { title: 'Prepare', kind: 'prepare', purpose: '', duration: estimate, steps: [], verification: [] },
    name: 'phase “Prepare”',
    words: 'phases',
    fields: { purpose: 'Be ready' },
    clear: 'duration',
  },
  holdPoint: {
    path: 'holdPoints',
    entity: {
      place: { after: 'elsewhere' },
      question: 'Go?',
      criteria: [{ text: 'Calm' }],
      allowance: 0,
      decider: 'lead',
      rollCall: [],
      silence: { after: 600, means: 'hold' },
      ifNoGo: { text: 'Stop' },
    },
    name: 'hold point “Go?”',
    words: 'hold points',
    fields: { allowance: 300 },
    clear: 'decider',
  },
  metric: {
    path: 'metrics',
    entity: { name: 'Errors', unit: '%', warn: 1.5, worseIs: 'higher', source: '' },
    name: 'metric “Errors”',
    words: 'metrics',
    fields: { critical: 5 },
    clear: 'warn',
  },
  flag: {
    path: 'flags',
    entity: {
      key: 'checkout',
      purpose: '',
      kind: 'gradual',
      type: 'release',
      stateAtDeploy: 'off',
      stages: [],
      removal: {},
      owner: 'lead',
    },
    name: 'flag “checkout”',
    words: 'flags',
    fields: { stateAtDeploy: 'on' },
    clear: 'owner',
  },
  trigger: {
    path: 'rollback.triggers',
    entity: { mode: 'manual', text: 'Errors rise', detectedBy: 'QA' },
    name: 'trigger “Errors rise”',
    words: 'triggers',
    fields: { mode: 'automatic' },
    clear: 'detectedBy',
  },
  procedure: {
    path: 'rollback.procedures',
    entity: { target: { of: 'fallback' }, title: 'Switch back', useWhen: '', steps: [], checks: [], dangerous: true },
    name: 'procedure “Switch back”',
    words: 'procedures',
    fields: { useWhen: 'Always' },
    clear: 'dangerous',
  },
  communication: {
    path: 'communications.entries',
    entity: {
      on: { at: 'event', event: 'rollback' },
      branch: 'main',
      event: 'Start',
      audience: [],
      channels: [],
      sender: 'lead',
      message: { text: 'We start' },
    },
    name: 'message “Start”',
    words: 'messages',
    fields: { branch: 'rollback' },
    clear: 'sender',
  },
  template: {
    path: 'communications.templates',
    entity: { name: 'Start', subject: 'Hello', body: 'We start' },
    name: 'template “Start”',
    words: 'templates',
    fields: { body: 'We begin' },
    clear: 'subject',
  },
  person: {
    path: 'people',
    entity: { name: 'Marta', initials: 'MW', contact: '', zone: 'UTC' },
    name: 'person “Marta”',
    words: 'people',
    fields: { contact: '+49' },
    clear: 'zone',
  },
  role: {
    path: 'roles',
    entity: { name: 'Lead', kind: 'lead', duties: [], holder: 'marta' },
    name: 'role “Lead”',
    words: 'roles',
    fields: { duties: ['Decide'] },
    clear: 'holder',
  },
  contact: {
    path: 'contacts',
    entity: { name: 'Hotline', whatFor: 'Network', how: '' },
    name: 'contact “Hotline”',
    words: 'contacts',
    fields: { how: '+49' },
  },
  walkThroughItem: {
    path: 'review.walkThrough',
    entity: { text: 'Read it aloud' },
    name: 'walk-through item “Read it aloud”',
    words: 'walk-through items',
    fields: { text: 'Read it twice' },
  },
  rehearsal: {
    path: 'preparation.rehearsals',
    entity: { at: 5, rollbackPractised: false, note: 'Went well', took: 60 },
    name: 'rehearsal “Went well”',
    words: 'rehearsals',
    fields: { rollbackPractised: true },
    clear: 'took',
  },
};
