// Pieces of commands that several procedures share. The version to go back to is `{{previous_version}}`.
import { command, KUBECTL, onEach, rolledOut } from '../patterns/pattern-step.ts';
import type { BackStep, TemplateCommand } from './template.ts';

/** The old image, for a deployment. */
const oldImage = (deployment: string): TemplateCommand =>
  command(
    `${KUBECTL} set image deployment/${deployment} {{app}}={{image}}:{{previous_version}}`,
    `deployment.apps/${deployment} image updated`,
  );

export const scaled = (deployment: string, replicas: string): TemplateCommand =>
  command(`${KUBECTL} scale deployment/${deployment} --replicas=${replicas}`, `deployment.apps/${deployment} scaled`);

export const LINK_OLD = 'sudo ln -sfn /srv/{{app}}/releases/{{previous_version}} /srv/{{app}}/current';

export const OLD_VERSION = command('curl -fsS {{app_url}}/version', '{{previous_version}}');

const REACHED = 'No error, and every host was reached';

/** Everything stops that writes to the database. */
export const STOP_ALL: NonNullable<BackStep['commands']> = {
  kubernetes: [scaled('{{app}}', '0'), command(`${KUBECTL} get pods -l app={{app}}`, 'No resources found')],
  servers: [command(onEach('hosts', 'sudo systemctl stop {{app}}'), REACHED)],
};

/** The old version in place of the new one, while nothing runs. */
export const PUT_OLD: NonNullable<BackStep['commands']> = {
  kubernetes: [oldImage('{{app}}')],
  servers: [command(onEach('hosts', LINK_OLD), REACHED)],
};

export const START_ALL: NonNullable<BackStep['commands']> = {
  kubernetes: [scaled('{{app}}', '{{replicas}}'), rolledOut('{{app}}', 600)],
  servers: [command(onEach('hosts', 'sudo systemctl start {{app}}'), REACHED)],
};

/** The old version, started, after everything was stopped. */
export const START_OLD: NonNullable<BackStep['commands']> = {
  kubernetes: [...(PUT_OLD.kubernetes ?? []), ...(START_ALL.kubernetes ?? [])],
  servers: [...(PUT_OLD.servers ?? []), ...(START_ALL.servers ?? [])],
};

/** How one sees that the release was the cause: if errors stay high on the old version, it was not (N071). */
export const RECOVERY: BackStep = {
  title: 'Confirm that errors fell',
  minutes: 0.5,
  worst: 2,
  role: 'observer',
  kind: 'watch',
  check: 'Error rate and response times go back to their baselines',
  details: 'If errors stay high although the old version serves everybody, the release was not the cause.',
};

/** The end of every procedure (N072). */
export const VERIFIED = [
  'The version endpoint names the old version, and no other',
  'Sign-in and the core features work',
  'Error rate and response times are back at their baselines',
] as const;
