// Messages: their placeholders, their plain form, and the sets to begin from.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addMessages } from '#shared/communications/add-messages.ts';
import { piecesOf, placeholdersOf } from '#shared/communications/placeholders.ts';
import { plainForm } from '#shared/communications/plain.ts';
import { MESSAGE_SETS, STANDARD_MESSAGES } from '#shared/communications/standard-messages.ts';
import { applyEdit } from '#shared/plan/edits/apply-edit.ts';
import type { Plan } from '#shared/plan/plan.ts';
import { expectOk } from '../../helpers/app.ts';
import { hostileText } from '../../helpers/hostile-text.ts';
import { aPlan } from '../../helpers/plan-builder.ts';
import { samplePlan } from '../../helpers/sample.ts';
import { newIds } from '../import/import-helpers.ts';

const kinds = (plan: Plan, text: string) =>
  piecesOf(plan, text).flatMap((piece) => (piece.kind === 'text' ? [] : [[piece.name, piece.kind, piece.value]]));

const withVariables = (): Plan =>
  aPlan()
    .and((plan) => {
      plan.release.version = 'v2';
      plan.environments = { order: ['prod'], byId: { prod: { name: 'Production', kind: 'production' } } };
      plan.target = 'prod';
      plan.variables = {
        order: ['a', 'b', 'c'],
        byId: {
          a: { name: 'room', description: '', values: { prod: '#ops' } },
          b: { name: 'token', description: '', values: {}, secret: { fetchFrom: 'vault' } },
          c: { name: 'gate', description: '', values: {} },
        },
      };
    })
    .build();

describe('placeholders', () => {
  test('are filled by the plan, left to the night, missing, secret or unknown', () => {
    expect(
      kinds(withVariables(), '{{version}} {{ room }} {{reason}} {{token}} {{gate}} {{bridge}} {{sersion}}'),
    ).toEqual([
      ['version', 'filled', 'v2'],
      ['room', 'filled', '#ops'],
      ['reason', 'night', undefined],
      ['token', 'secret', undefined],
      ['gate', 'missing', undefined],
      ['bridge', 'missing', undefined],
      ['sersion', 'unknown', undefined],
    ]);
  });

  test('in square brackets are read where something has that name; links and boxes are text', () => {
    const text = '[version] [Date Time] [link](https://x.example) [x] [reason]: [nothing]';
    expect(kinds(samplePlan(), text).map(([name]) => name)).toEqual(['version', 'date_time', 'reason']);
  });

  test('of the sample all have a value but those of the night', () => {
    const open = placeholdersOf(samplePlan()).filter(({ kind }) => kind === 'missing');
    expect(open).toEqual([]);
  });

  test('any text comes back whole from its pieces, and no secret has a value', () => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof(hostileText, fc.constantFrom('{{', '}}', '[', ']', '{{token}}', '[version]'))),
        (parts) => {
          const pieces = piecesOf(withVariables(), parts.join(''));
          expect(pieces.map((piece) => (piece.kind === 'text' ? piece.text : piece.source)).join('')).toBe(
            parts.join(''),
          );
          for (const piece of pieces) if (piece.kind === 'secret') expect(piece).not.toHaveProperty('value');
        },
      ),
    );
  });
});

describe('the plain form', () => {
  test.each([
    ['🚀 **v2.1.0** is live ✅', 'v2.1.0 is live OK'],
    ['✅ All systems healthy', 'OK: All systems healthy'],
    ['⚠️ Warning: rolling back', 'WARNING: rolling back'],
    ['Stop ⚠️Warning now', 'Stop WARNINGWarning now'],
    ['⏱️ 30 min → done…', '30 min -> done...'],
    ['See [the page](https://status.example) 👩‍💻🇩🇪', 'See the page (https://status.example)'],
    ['one\n\n\n\ntwo 1️⃣', 'one\n\ntwo 1'],
  ])('of %s', (message, plain) => expect(plainForm(message)).toBe(plain));

  test('holds nothing that is drawn', () => {
    fc.assert(
      fc.property(hostileText, (message) => {
        expect(plainForm(message)).not.toMatch(/\p{Regional_Indicator}|\u200D|\uFE0F|\p{Emoji_Presentation}/u);
      }),
    );
  });
});

describe('the sets', () => {
  const newId = newIds();
  const taken = (plan: Plan, set: string): Plan => {
    const edit = addMessages(plan, set, newId);
    return edit ? expectOk(applyEdit(plan, edit, { by: 'Ada', at: 1 })).plan : plan;
  };
  const night = () => aPlan().step('Switch', { minutes: 90, role: 'communications' }).build();

  test('of the origin are six, with its audiences, channels and room (S173 to S178)', () => {
    const { order, byId } = taken(night(), 'standard').communications.entries;
    expect(order.map((id) => byId[id]?.on)).toEqual([
      ...[-86_400, -3600, 0, 1800, 7200].map((seconds) => ({ at: 'offset', seconds })),
      { at: 'event', event: 'rollback' },
    ]);
    const channels = order.flatMap((id) => byId[id]?.channels ?? []);
    expect(channels.filter(({ kind }) => kind === 'chat').every(({ room }) => room === '#releases')).toBe(true);
    expect(STANDARD_MESSAGES[5]).toMatchObject({ branch: 'rollback', channels: ['chat', 'email', 'status'] });
  });

  test.each(MESSAGE_SETS)('"$words" is added once, its texts have no unknown name, the coordinator sends', ({ id }) => {
    const plan = taken(night(), id);
    const { order, byId } = plan.communications.entries;
    expect(order.length).toBeGreaterThan(0);
    expect(addMessages(plan, id, newId)).toBeUndefined();
    for (const { message, sender } of Object.values(byId)) {
      if (!('text' in message)) throw new Error('sets bring texts of their own');
      expect(piecesOf(plan, message.text).filter(({ kind }) => kind === 'unknown')).toEqual([]);
      expect(plan.roles.byId[sender ?? '']?.kind).toBe('communications');
    }
  });

  test('progress every 30 minutes ends when the work is done', () => {
    const { order, byId } = taken(night(), 'progress').communications.entries;
    expect(order.map((id) => byId[id]?.on)).toEqual([1800, 3600].map((seconds) => ({ at: 'offset', seconds })));
  });
});
