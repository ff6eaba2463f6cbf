// What stands below steps and around them, changed by hand.
import { applyEdit } from '#shared/plan/edits/apply-edit.ts';
import { type Case, sample, stepOf } from './own-sample.ts';
import { cutSection, replaced } from './own-text.ts';

export const TEXT_CASES: Record<string, Case> = {
  'a command is corrected': {
    hand: (text) => replaced(text, '--replicas={{replicas}}', '--replicas=12'),
    plan: (draft) => {
      const [command] = stepOf(draft, 1, 5).commands;
      if (command) command.text = command.text.replace('{{replicas}}', '12');
    },
  },
  'a command is added behind the others': {
    hand: (text) =>
      replaced(
        text,
        '  Expected: deployment "portal-green" successfully rolled out\n',
        '  Expected: deployment "portal-green" successfully rolled out\n\n  ```sh\n  date\n  ```\n',
      ),
    plan: (draft) => {
      stepOf(draft, 1, 5).commands.push({ language: 'sh', text: 'date' });
    },
  },
  'what a command should answer is changed': {
    hand: (text) => replaced(text, 'Expected: Two lines: users and orders', 'Expected: Three lines'),
    plan: (draft) => {
      const [command] = stepOf(draft, 1, 2).commands;
      if (command) command.expect = 'Three lines';
    },
  },
  'details are rewritten': {
    hand: (text) =>
      replaced(text, 'Send the message "Start" to #releases.', 'Send it.\n\n  - to #releases\n  - to *everyone*'),
    plan: (draft) => {
      stepOf(draft, 1, 3).details = 'Send it.\n\n- to #releases\n- to *everyone*';
    },
  },
  'a time is changed': {
    hand: (text) =>
      replaced(
        text,
        /(\*\*1\.3 Notify[^\n]*) · 2 min/,
        '**1.3 Notify stakeholders: deployment starting** · 22:10 · Elif Kılıç (Communication Coordinator) · 4 min',
      ),
    plan: (draft) => {
      const step = stepOf(draft, 1, 3);
      if (step.estimate) step.estimate.expected = 240;
    },
  },
  'an owner is changed, by the role alone': {
    hand: (text) =>
      replaced(text, /(?<=\*\*1\.3 Notify[^\n]* · )Elif Kılıç \(Communication Coordinator\)/, 'Deployment Lead'),
    plan: (draft) => {
      stepOf(draft, 1, 3).role = 'deployment-lead';
    },
  },
  'a check of a step is reworded': {
    hand: (text) => replaced(text, 'The flag service shows all three flags OFF ·', 'All flags are OFF ·'),
    plan: (draft) => {
      const check = draft.checks[stepOf(draft, 1, 6).checks[0] ?? ''];
      if (check) check.text = 'All flags are OFF';
    },
  },
  'a check is added to a step': {
    hand: (text) =>
      replaced(text, /(?=\n\n### Verification)/, '\n  - [ ] Nobody complains · expected: silence · Deployment Lead'),
    plan: (draft) => {
      stepOf(draft, 1, 6).checks.push('new-1');
      draft.checks['new-1'] = {
        text: 'Nobody complains',
        kind: 'other',
        expect: 'silence',
        role: 'deployment-lead',
      };
    },
  },
  'a verification is taken out of a phase': {
    hand: (text) => replaced(text, '- [ ] The team confirms proceeding · Marta Weiß (Deployment Lead)\n', ''),
    plan: (draft) => {
      const phase = draft.phases.byId[sample.phases.order[0] ?? ''];
      const id = phase?.verification.pop() ?? '';
      delete draft.checks[id];
      for (const holdPoint of Object.values(draft.holdPoints.byId))
        holdPoint.criteria = holdPoint.criteria.filter((one) => !('check' in one && one.check === id));
    },
  },
  'a phase is renamed': {
    hand: (text) => replaced(text, '## Phase 2: Database Migration', '## Phase 2: Change the schema'),
    plan: (draft) => {
      const phase = draft.phases.byId[sample.phases.order[1] ?? ''];
      if (phase) phase.title = 'Change the schema';
    },
  },
  'a phase is added at the end': {
    hand: (text) =>
      replaced(
        text,
        '## Database Migrations',
        '## Phase 9: Tidy up\n\nAfterwards.\n\n- [ ] Remove blue\n\n## Database Migrations',
      ),
    plan: (draft) => {
      draft.phases.order.push('new-1');
      draft.phases.byId['new-1'] = {
        title: 'Tidy up',
        kind: 'other',
        purpose: 'Afterwards.',
        steps: ['new-2'],
        verification: [],
      };
      draft.steps['new-2'] = {
        title: 'Remove blue',
        depth: 0,
        kind: 'do',
        details: '',
        commands: [],
        effect: 'reversible',
        migrations: [],
        checks: [],
      };
    },
  },
  'two phases change places': {
    hand: (text) => {
      const [rest, section] = cutSection(text, 'Phase 4: ');
      return replaced(rest, '## Phase 3: ', `${section}## Phase 3: `);
    },
    plan: (draft) => {
      draft.phases.order.splice(2, 0, ...draft.phases.order.splice(3, 1));
    },
  },
  'a phase is taken out with all that belongs to it': {
    hand: (text) => cutSection(text, 'Phase 4: ')[0],
    plan: (draft) => {
      const removed = applyEdit(
        sample,
        { type: 'phase.remove', ids: [sample.phases.order[3] ?? ''] },
        { by: 'Marta', at: 1000 },
      );
      if (removed.ok) Object.assign(draft, removed.value.plan);
    },
  },
  'the question and a criterion of a hold point are reworded': {
    hand: (text) =>
      replaced(
        replaced(text, 'HOLD POINT H1: Start the migration?', 'HOLD POINT H1: Shall we start?'),
        '- [ ] No incident is open, and nobody else is changing production',
        '- [ ] No incident is open',
      ),
    plan: (draft) => {
      const holdPoint = draft.holdPoints.byId[draft.holdPoints.order[0] ?? ''];
      if (!holdPoint) throw new Error('no hold point');
      holdPoint.question = 'Shall we start?';
      holdPoint.criteria[holdPoint.criteria.length - 1] = { text: 'No incident is open' };
    },
  },
  'prose, a fact and a script outside the steps are changed': {
    hand: (text) =>
      replaced(
        replaced(
          replaced(text, 'and get a new dashboard.', 'and a new dashboard.'),
          '- **Change reference:** CHG-4182',
          '- **Change reference:** CHG-5000',
        ),
        'A backup to return to, a healthy start, and everyone told.',
        'A backup first.',
      ),
    plan: (draft) => {
      draft.release.summary = draft.release.summary.replace('and get a new dashboard.', 'and a new dashboard.');
      draft.release.changeReference = 'CHG-5000';
      const phase = draft.phases.byId[sample.phases.order[0] ?? ''];
      if (phase)
        phase.purpose = phase.purpose.replace(
          'A backup to return to, a healthy start, and everyone told.',
          'A backup first.',
        );
    },
  },
  'the plan gets another title': {
    hand: (text) =>
      replaced(text, '**v2.1.0 OAuth sign-in and new dashboard** · Draft', '**The *great* release** · Draft'),
    plan: (draft) => {
      draft.title = 'The great release';
    },
  },
  'a prerequisite is unticked': {
    hand: (text) => replaced(text, '- [x] Target window', '- [ ] Target window'),
    plan: (draft) => {
      const id = draft.prerequisites.order.find((one) =>
        draft.prerequisites.byId[one]?.text.startsWith('Target window'),
      );
      delete draft.preparation.ticks[id ?? ''];
    },
  },
};
