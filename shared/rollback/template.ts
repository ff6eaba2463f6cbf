// What the procedures that can be added are written in.
import type { PatternStep } from '../patterns/pattern-step.ts';
import type { Plan } from '../plan/plan.ts';
import type { Procedure } from '../plan/schema/operations.ts';
import type { Estimate } from '../plan/schema/values.ts';
import type { CommandStack } from './stacks.ts';

export interface TemplateCommand {
  text: string;
  expect: string;
  /** `sh` unless it says otherwise. */
  language?: string;
}

/** A step of a procedure. Times are minutes; fractions are seconds. */
export interface BackStep
  extends Pick<PatternStep, 'title' | 'minutes' | 'role' | 'check' | 'kind' | 'details' | 'onlyIf'> {
  worst?: number;
  /** It may take longer than its figures say ("30+ min", S165). */
  isOpen?: true;
  commands?: Partial<Record<CommandStack, readonly TemplateCommand[]>>;
  /** What has to be known of the commands of a stack; it stands below the details. */
  notes?: Partial<Record<CommandStack, string>>;
  /** Commands that do not depend on the stack. */
  always?: readonly TemplateCommand[];
}

export interface ProcedureTemplate {
  title: string;
  target: Procedure['target'];
  rung?: number;
  useWhen: string;
  steps: readonly BackStep[];
  /** What proves the whole (N072). */
  checks: readonly string[];
  /** It can lose data or make things worse: somebody has to approve it. */
  isDangerous?: true;
  dataLoss?: string;
  /** The figure of the whole in seconds, as a range where the sources give one (conflict C8). */
  estimate: Estimate;
  /** The numbers of the requirements that it is made from. */
  source: readonly string[];
}

/** Makes the template for a plan: its settings and its migrations decide a part of the steps. */
export type TemplateMaker = (plan: Plan) => ProcedureTemplate;
