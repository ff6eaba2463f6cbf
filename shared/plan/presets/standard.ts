// The standard release: five phases of 30 + 15 + 30 + 15 + 60 minutes (S083-S111), and the
// major release, which rehearses first and decides more often.
import { STANDARD_MESSAGES } from '../../communications/standard-messages.ts';
import { PLAIN_STEPS, STAGED_STEPS } from '../../patterns/plain.ts';
import type { Preset, PresetPhase } from './parts.ts';

const PREPARE: PresetPhase = {
  title: 'Pre-Deployment',
  kind: 'prepare',
  minutes: 30,
  hold: 'Start the deployment?',
  steps: [
    {
      title: 'Create database backup',
      minutes: 5,
      role: 'executor',
      check: 'The backup is there and written today',
      isBackup: true,
    },
    { title: 'Verify backup integrity', minutes: 5, role: 'executor', check: 'The backup can be read' },
    {
      title: 'Notify stakeholders: deployment starting',
      minutes: 2,
      role: 'communications',
      check: 'The message is visible',
    },
    {
      title: 'Check health of all production instances',
      minutes: 3,
      role: 'observer',
      check: 'Every instance is healthy',
    },
    {
      title: 'Scale up infrastructure, if needed',
      minutes: 10,
      role: 'executor',
      onlyIf: 'There is less capacity than the new version needs',
    },
    { title: 'Set flags of new features to OFF', minutes: 5, role: 'executor', check: 'Every new flag is OFF' },
  ],
};

const DATABASE: PresetPhase = {
  title: 'Database Migration',
  kind: 'database',
  minutes: 15,
  hold: 'Deploy the application?',
  steps: [
    { title: 'Enable maintenance mode, if needed', minutes: 2, role: 'executor', onlyIf: 'A migration blocks a table' },
    {
      title: 'Run migration scripts in order',
      minutes: 6,
      role: 'executor',
      check: 'Every script ended without an error',
    },
    {
      title: 'Validate that the migrations succeeded',
      minutes: 2,
      role: 'qa',
      check: 'Every validation query gave what it should',
    },
    { title: 'Run data integrity checks', minutes: 3, role: 'qa', check: 'No orphans, counts as before' },
    {
      title: 'Verify that replication has caught up',
      minutes: 2,
      role: 'executor',
      check: 'The lag is under a second',
    },
  ],
};

const APPLICATION: PresetPhase = {
  title: 'Application Deployment',
  kind: 'application',
  minutes: 30,
  steps: PLAIN_STEPS,
};

const SMOKE: PresetPhase = {
  title: 'Smoke Testing',
  kind: 'smoke',
  minutes: 15,
  hold: 'Keep the new version?',
  steps: [
    { title: 'Test sign-in', minutes: 3, role: 'qa', check: 'A test user can sign in and out' },
    { title: 'Test core feature 1', minutes: 3, role: 'qa' },
    { title: 'Test core feature 2', minutes: 3, role: 'qa' },
    { title: 'Test core feature 3', minutes: 3, role: 'qa' },
    { title: 'Check database connectivity', minutes: 3, role: 'qa', check: 'Reads and writes succeed' },
  ],
};

const MONITOR: PresetPhase = {
  title: 'Monitoring',
  kind: 'monitor',
  minutes: 60,
  steps: [
    { title: 'Watch error rates', minutes: 30, role: 'observer', kind: 'watch', check: 'No more errors than before' },
    {
      title: 'Watch performance metrics',
      minutes: 10,
      role: 'observer',
      kind: 'watch',
      check: 'Response times as before',
    },
    {
      title: 'Watch business metrics',
      minutes: 10,
      role: 'observer',
      kind: 'watch',
      check: 'Orders and sign-ins as before',
    },
    {
      title: 'Read the logs for anomalies',
      minutes: 10,
      role: 'observer',
      kind: 'watch',
      check: 'Nothing that was not there before',
    },
  ],
};

export const STANDARD: Preset = {
  type: 'standard',
  phases: [PREPARE, DATABASE, APPLICATION, SMOKE, MONITOR],
  messages: STANDARD_MESSAGES,
};

const REHEARSE: PresetPhase = {
  title: 'Rehearsal in staging',
  kind: 'prepare',
  minutes: 60,
  hold: 'Is the plan good enough for production?',
  steps: [
    {
      title: 'Rehearse the whole plan in staging',
      minutes: 40,
      role: 'executor',
      check: 'Every step worked as it is written',
    },
    {
      title: 'Practise the rollback in staging',
      minutes: 20,
      role: 'executor',
      check: 'The old version answers again',
    },
  ],
};

const STAGED: PresetPhase = {
  ...APPLICATION,
  hold: 'Give it to everyone?',
  steps: STAGED_STEPS,
};

export const MAJOR: Preset = {
  type: 'major',
  phases: [REHEARSE, PREPARE, DATABASE, STAGED, SMOKE, MONITOR],
  messages: STANDARD_MESSAGES,
};
