// Recreate in steps (N098): everything stops, changes and starts again.
import type { Knobs } from './knobs.ts';
import { command, KUBECTL, onEach, type PatternStep, rolledOut, setImage, versionAt } from './pattern-step.ts';

const PAGE_UP: PatternStep = {
  key: 'page-up',
  title: 'Put up the maintenance page',
  minutes: 1,
  role: 'executor',
  check: 'Users see the page, and when it will be over',
};

const PAGE_DOWN: PatternStep = {
  key: 'page-down',
  title: 'Take the maintenance page down',
  minutes: 1,
  role: 'executor',
  check: 'Users see the application',
};

const scaled = (replicas: string) =>
  command(`${KUBECTL} scale deployment/{{app}} --replicas=${replicas}`, 'deployment.apps/{{app}} scaled');

const ANNOUNCE: PatternStep = {
  key: 'announce',
  title: 'Announce the downtime',
  minutes: 2,
  role: 'communications',
  check: 'The message is visible, with its beginning and its end',
};

const CHANGE: readonly PatternStep[] = [
  {
    key: 'stop',
    title: 'Stop all instances',
    minutes: 3,
    role: 'executor',
    check: 'No instance runs, and nothing writes to the database',
    commands: {
      kubernetes: [scaled('0'), command(`${KUBECTL} get pods -l app={{app}}`, 'No resources found')],
      servers: [command(onEach('hosts', 'sudo systemctl stop {{app}}'), 'No error, and every host was reached')],
    },
  },
  {
    key: 'deploy',
    title: 'Deploy the new version',
    minutes: 5,
    role: 'executor',
    check: 'The new version is in place everywhere',
    commands: {
      kubernetes: [setImage('{{app}}')],
      servers: [
        command(
          onEach('hosts', 'sudo ln -sfn /srv/{{app}}/releases/{{version}} /srv/{{app}}/current'),
          'No error, and every host was reached',
        ),
      ],
    },
  },
  {
    key: 'start',
    title: 'Start all instances',
    minutes: 5,
    role: 'executor',
    check: 'Every instance runs and is healthy',
    commands: {
      kubernetes: [scaled('{{replicas}}'), rolledOut('{{app}}', 600)],
      servers: [command(onEach('hosts', 'sudo systemctl start {{app}}'), 'No error, and every host was reached')],
    },
  },
  {
    key: 'verify',
    title: 'Verify that the new version is running',
    minutes: 5,
    role: 'qa',
    check: 'The version endpoint names the new version, and a test user can sign in',
    commands: {
      kubernetes: [versionAt('{{app_url}}')],
      servers: [versionAt('{{app_url}}')],
    },
  },
];

export const recreateSteps = ({ maintenancePage }: Knobs['recreate']): PatternStep[] =>
  maintenancePage ? [ANNOUNCE, PAGE_UP, ...CHANGE, PAGE_DOWN] : [ANNOUNCE, ...CHANGE];
