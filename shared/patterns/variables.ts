// The placeholders of the commands in templates, as variables with a word on what each stands for.

import type { OneEdit } from '../plan/edits/apply-edit.ts';
import { undefinedNamesIn } from '../plan/placeholder-uses.ts';
import type { Plan } from '../plan/plan.ts';

const DESCRIPTIONS: Record<string, string> = {
  app: 'Name of the application: deployment, container and service',
  app_host: 'Public host name of the application',
  app_url: 'Public address of the application',
  backup_file: 'File of the backup from before the migrations, in the custom format',
  blue_hosts: 'Servers of blue, with spaces between them',
  blue_target_group_arn: 'Target group of blue',
  canary_host: 'The server that gets the new version first',
  canary_target_group_arn: 'Target group of the canary',
  checked_table: 'A table by which one sees that the database is right',
  checked_time: 'The column of that table that says when a row was written',
  database: 'Name of the database',
  db_security_group: 'Security group of the database',
  db_service:
    'Name of the database server in the connection service file (pg_service.conf), so that no password stands in a command',
  db_snapshot: 'Snapshot of the database from before the migrations',
  db_subnet_group: 'Subnet group of the database',
  dump_file: 'File that takes the export, with room for it',
  green_hosts: 'Servers of green, with spaces between them',
  green_url: 'Address of green that users do not know',
  hosts: 'All servers, with spaces between them',
  image: 'Image of the application without its tag',
  listener_arn: 'Listener of the load balancer',
  load_balancer: 'Server of the load balancer',
  namespace: 'Namespace of the application',
  other_hosts: 'Servers of all later batches, with spaces between them',
  previous_version: 'The version to go back to, as images and folders name it',
  replicas: 'How many instances run',
  stable_target_group_arn: 'Target group of the old version',
  version: 'The version to deploy, as images and folders name it',
};

const describe = (name: string): string => {
  const batch = /^batch_(\d+)$/.exec(name);
  return batch ? `Servers of batch ${batch[1]}, with spaces between them` : (DESCRIPTIONS[name] ?? '');
};

/** Gives the edits that add the variables of some commands that the plan does not have yet. */
export function variableEdits(plan: Plan, commands: readonly string[], newId: () => string): OneEdit[] {
  const { version, previousVersion = '' } = plan.release;
  const known: Record<string, string> = { version, previous_version: previousVersion };
  return undefinedNamesIn(plan, commands).map((name): OneEdit => {
    const value = known[name] ?? '';
    const values = value !== '' && plan.target !== undefined ? { [plan.target]: value } : {};
    return { type: 'variable.add', id: newId(), entity: { name, description: describe(name), values } };
  });
}
