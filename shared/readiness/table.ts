// The table of rules. What the schedule finds wrong with times comes on top (schedule-rules.ts).
import type { Rule } from './rule.ts';
import { APPLICABILITY_RULES } from './rules/applicability.ts';
import { COMMUNICATION_RULES } from './rules/communications.ts';
import { COVERAGE_RULES } from './rules/coverage.ts';
import { FLAG_RULES } from './rules/flags.ts';
import { HOLD_POINT_RULES } from './rules/hold-points.ts';
import { MIGRATION_ORDER_RULES } from './rules/migration-order.ts';
import { MIGRATION_SQL_RULES } from './rules/migration-sql.ts';
import { MIGRATION_STAGE_RULES } from './rules/migration-stages.ts';
import { MIGRATION_RULES } from './rules/migrations.ts';
import { NO_RETURN_RULES } from './rules/no-return.ts';
import { OVERVIEW_RULES } from './rules/overview.ts';
import { PAPER_RULES } from './rules/paper.ts';
import { PHASE_RULES } from './rules/phases.ts';
import { REVIEW_RULES } from './rules/review.ts';
import { ROLLBACK_RULES } from './rules/rollback.ts';
import { SECRET_RULES } from './rules/secrets.ts';
import { STEP_RULES } from './rules/steps.ts';
import { STRATEGY_RULES } from './rules/strategy.ts';
import { TEAM_RULES } from './rules/team.ts';
import { VARIABLE_RULES } from './rules/variables.ts';
import { WINDOW_RULES } from './rules/window.ts';

export const RULES: readonly Rule[] = [
  ...OVERVIEW_RULES,
  ...WINDOW_RULES,
  ...VARIABLE_RULES,
  ...STRATEGY_RULES,
  ...APPLICABILITY_RULES,
  ...PHASE_RULES,
  ...STEP_RULES,
  ...COVERAGE_RULES,
  ...HOLD_POINT_RULES,
  ...MIGRATION_RULES,
  ...MIGRATION_ORDER_RULES,
  ...MIGRATION_SQL_RULES,
  ...MIGRATION_STAGE_RULES,
  ...NO_RETURN_RULES,
  ...FLAG_RULES,
  ...ROLLBACK_RULES,
  ...SECRET_RULES,
  ...PAPER_RULES,
  ...REVIEW_RULES,
  ...TEAM_RULES,
  ...COMMUNICATION_RULES,
];
