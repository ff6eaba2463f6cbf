// The table of rules about secrets.
import type { RuleGroup } from './rule.ts';
import { ADDRESS_RULES } from './rules/addresses.ts';
import { ASSIGNMENT_RULES } from './rules/assignments.ts';
import { PROGRAM_RULES } from './rules/programs.ts';
import { TOKEN_RULES } from './rules/tokens.ts';

export const RULE_GROUPS: readonly RuleGroup[] = [TOKEN_RULES, ADDRESS_RULES, ASSIGNMENT_RULES, PROGRAM_RULES];
