// What the steps of a pattern are written in, and the pieces of commands that several of them share.
import type { PresetStep } from '../plan/presets/parts.ts';
import type { Stack } from './stacks.ts';

/** A step of a template: what a preset's step is, with a key that stays when settings change, and commands by stack. */
export interface PatternStep extends Omit<PresetStep, 'commands'> {
  /** Unique in its pattern: "stage-2". */
  key: string;
  commands?: Partial<Record<Stack, PresetStep['commands']>>;
}

type Command = NonNullable<PresetStep['commands']>[number];

/** A command with what one sees when it has worked. */
export const command = (text: string, expect: string): Command => ({ text, expect });

export const KUBECTL = 'kubectl -n {{namespace}}';

/** Runs a command on several servers, one after the other, and stops at the first that fails. */
export const onEach = (hosts: string, run: string): string =>
  `for host in {{${hosts}}}; do ssh "$host" '${run}' || break; done`;

/** Makes a version that is already on the server the current one, and restarts the service. */
export const RELEASE =
  'sudo ln -sfn /srv/{{app}}/releases/{{version}} /srv/{{app}}/current && sudo systemctl restart {{app}}';

/** Says something to HAProxy at run time. */
export const haproxy = (words: string): string =>
  `ssh {{load_balancer}} "echo '${words}' | sudo socat stdio /run/haproxy/admin.sock"`;

export const HAPROXY_FORGETS = 'HAProxy forgets this when it is reloaded: write it into its configuration, too.';

/** Gives the weights of two backends of a Gateway API route as a command: the old one first, the new one second. */
export function routeWeights(oldWeight: number, newWeight: number): Command {
  const set = (index: number, value: number): string =>
    `{"op":"add","path":"/spec/rules/0/backendRefs/${index}/weight","value":${value}}`;
  return command(
    `${KUBECTL} patch httproute {{app}} --type=json -p '[${set(0, oldWeight)},${set(1, newWeight)}]'`,
    'httproute.gateway.networking.k8s.io/{{app}} patched',
  );
}

/** Waits until a deployment has rolled out, for so many seconds at most. */
export const rolledOut = (deployment: string, seconds: number): Command =>
  command(
    `${KUBECTL} rollout status deployment/${deployment} --timeout=${seconds}s`,
    `deployment "${deployment}" successfully rolled out`,
  );

export const setImage = (deployment: string): Command =>
  command(
    `${KUBECTL} set image deployment/${deployment} {{app}}={{image}}:{{version}}`,
    `deployment.apps/${deployment} image updated`,
  );

export const versionAt = (address: string): Command => command(`curl -fsS ${address}/version`, '{{version}}');
