// Steps that are changed by hand as a whole.
import { type Case, sample, stepId, stepOf } from './own-sample.ts';
import { cut, putBefore, replaced } from './own-text.ts';

export const STEP_CASES: Record<string, Case> = {
  'a step is reworded': {
    hand: (text) => replaced(text, '**1.2 Verify backup integrity**', '**1.2 Prove that the backup can be read**'),
    plan: (draft) => {
      stepOf(draft, 1, 2).title = 'Prove that the backup can be read';
    },
  },
  'a step is written anew without its number': {
    hand: (text) => replaced(text, /\*\*1\.3 Notify.*?\*\* · 22:10/, 'Tell everyone that it starts · 22:10'),
    plan: (draft) => {
      stepOf(draft, 1, 3).title = 'Tell everyone that it starts';
    },
  },
  'a step is ticked': {
    hand: (text) => replaced(text, '- [ ] **1.1 Create', '- [x] **1.1 Create'),
    plan: (draft) => {
      draft.preparation.ticks[stepId(1, 1)] = { by: 'Marta', at: 1000 };
    },
  },
  'a step is taken out': {
    hand: (text) => cut(text, '**2.1 Enable')[0],
    plan: (draft) => {
      const id = stepId(2, 1);
      const phase = Object.values(draft.phases.byId).find(({ steps }) => steps.includes(id));
      phase?.steps.splice(0, 1);
      for (const check of draft.steps[id]?.checks ?? []) delete draft.checks[check];
      delete draft.steps[id];
    },
  },
  'two steps change places': {
    hand: (text) => {
      const [rest, item] = cut(text, '**1.4 Check health');
      return putBefore(rest, '**1.2 Verify', item);
    },
    plan: (draft) => {
      const { steps } = draft.phases.byId[sample.phases.order[0] ?? ''] ?? { steps: [] };
      steps.splice(1, 0, ...steps.splice(3, 1));
    },
  },
  'a step moves to another phase': {
    hand: (text) => {
      const [rest, item] = cut(text, '**1.6 Set flags');
      return putBefore(rest, '**2.3 ', item);
    },
    plan: (draft) => {
      const [first, second] = sample.phases.order.map((id) => draft.phases.byId[id]?.steps);
      second?.splice(2, 0, ...(first?.splice(5, 1) ?? []));
    },
  },
  'a plain task becomes a step': {
    hand: (text) => putBefore(text, '**1.2 Verify', '- [ ] Ask the night shift for a quiet hour\n'),
    plan: (draft) => {
      draft.phases.byId[sample.phases.order[0] ?? '']?.steps.splice(1, 0, 'new-1');
      draft.steps['new-1'] = {
        title: 'Ask the night shift for a quiet hour',
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
  'a whole step is added, with owner, time, command and check': {
    hand: (text) =>
      putBefore(
        text,
        '**1.2 Verify',
        [
          '- [x] **Copy the backup away** · Technical Executor · 7 min',
          '',
          '  To the *other* site.',
          '',
          '  ```sh',
          '  scp a b:',
          '  ```',
          '',
          '  Expected: 100 %',
          '',
          '  Check:',
          '',
          '  - [ ] The copy is as large as the backup · expected: same size',
          '',
        ].join('\n'),
      ),
    plan: (draft) => {
      draft.phases.byId[sample.phases.order[0] ?? '']?.steps.splice(1, 0, 'new-1');
      draft.steps['new-1'] = {
        title: 'Copy the backup away',
        depth: 0,
        kind: 'do',
        details: 'To the *other* site.',
        commands: [{ language: 'sh', text: 'scp a b:', expect: '100 %' }],
        effect: 'reversible',
        migrations: [],
        checks: ['new-2'],
        estimate: { source: 'guess', expected: 420 },
        role: 'technical-executor',
      };
      draft.checks['new-2'] = { text: 'The copy is as large as the backup', kind: 'other', expect: 'same size' };
      draft.preparation.ticks['new-1'] = { by: 'Marta', at: 1000 };
    },
  },
};
