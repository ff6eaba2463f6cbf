// How many findings there are of each weight.
import type { FindingCounts } from '../contract.ts';
import type { Finding } from './check.ts';

export function countFindings(findings: readonly Finding[]): FindingCounts {
  const counts: FindingCounts = { blockers: 0, warnings: 0, hints: 0 };
  for (const { severity } of findings) counts[`${severity}s`] += 1;
  return counts;
}
