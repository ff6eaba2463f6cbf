// Secrets in the texts of a plan: found, masked, and nothing else touched.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { canonicalJson } from '#shared/plan/canonical.ts';
import { parsePlan } from '#shared/plan/parse.ts';
import { MASK } from '#shared/secrets/mask.ts';
import { findSecrets, maskSecrets } from '#shared/secrets/secrets.ts';
import { maskedText } from '#shared/secrets/spans.ts';
import { anyPlan } from '../../helpers/arbitrary-plan.ts';
import { aPlan } from '../../helpers/plan-builder.ts';
import { samplePlan } from '../../helpers/sample.ts';

// Put together here, so that nobody who scans the repository takes them for real ones.
const letters = (count: number): string => 'aB3dE5gH7jK9mN2pQ4sT6vW8yZ1cF0xR'.repeat(4).slice(0, count);

test.each([
  [`export GITHUB_TOKEN=${'ghp'}_${letters(36)}`, `export GITHUB_TOKEN=${MASK}`],
  [`git clone https://bot:${'hun'}ter2@git.example/app.git`, `git clone https://bot:${MASK}@git.example/app.git`],
  [`PGPASSWORD=${'s3'}cr3t psql -h db`, `PGPASSWORD=${MASK} psql -h db`],
  [`deploy --token ${letters(20)} --to green`, `deploy --token ${MASK} --to green`],
  [`curl -H "Authorization: Bearer ${letters(30)}" api`, `curl -H "Authorization: Bearer ${MASK}" api`],
  [`mysql -u root -p${letters(8)} shop`, `mysql -u root -p${MASK} shop`],
])('%s is masked', (text, masked) => {
  expect(maskedText(text)).toBe(masked);
  expect(maskedText(masked)).toBe(masked);
});

test.each([
  'kubectl rollout status deploy/web --timeout=120s',
  'export DB_PASSWORD=$DB_PASSWORD',
  'psql "postgres://app:$PGPASSWORD@db/shop"',
  'deploy --token {{deploy_token}}',
  'deploy --password-stdin < secret.txt',
  'docker pull registry.example/web@sha256:c1974f86d0f3c1974f86d0f3c1974f86d0f3c1974f86d0f3c1974f86d0f3c197',
  'git checkout 9fceb02d0ae598e95dc970b74767f19372d61af8',
  'mysql -u root -p shop',
])('%s stays', (text) => {
  expect(maskedText(text)).toBe(text);
});

describe('a plan', () => {
  const secret = letters(24);
  const plan = aPlan('Release')
    .phase('Prepare')
    .step('Log in', { command: `login --token ${secret}`, check: `curl https://a:${secret}@b answers` })
    .step('Drain', { command: 'drain --all' })
    .build();

  test('tells where its secrets are, in words without them', () => {
    const found = findSecrets(plan);
    expect(found.map(({ place }) => place)).toEqual(['steps/step-1/commands/0/text', 'checks/check-1/text']);
    expect(found[0]?.where).toContain('“Log in”');
    expect(JSON.stringify(found)).not.toContain(secret);
  });

  test('has none left when it is masked, and only those that are to be shown otherwise', () => {
    const { plan: masked, masked: count } = maskSecrets(plan);
    expect(count).toBe(2);
    expect(JSON.stringify(masked)).not.toContain(secret);
    expect(masked.steps['step-2']).toBe(plan.steps['step-2']);
    const shown = maskSecrets(plan, new Set(['checks/check-1/text', 'nowhere']));
    expect(shown.masked).toBe(1);
    expect(shown.plan.checks).toBe(plan.checks);
  });

  test('without secrets stays the same object', () => {
    const sample = samplePlan();
    expect(maskSecrets(sample)).toEqual({ plan: sample, masked: 0 });
  });
});

test('a masked plan is a plan, and masking again changes nothing', () => {
  fc.assert(
    fc.property(anyPlan, (plan) => {
      const once = maskSecrets(plan).plan;
      expect(parsePlan(once).ok).toBe(true);
      expect(canonicalJson(maskSecrets(once).plan)).toBe(canonicalJson(once));
    }),
    { numRuns: 50 },
  );
});
