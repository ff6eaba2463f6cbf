// The texts of the strategy.
import type { AxisName } from '#shared/advisor/rule.ts';
import { ok } from '#shared/result.ts';
import type { FieldRule } from '../../../hooks/edit-session.ts';

/** What a level of an axis is based on. */
export const axisEvidence = (axis: AxisName): FieldRule => ({
  entity: 'plan',
  field: `${axis}Evidence`,
  read: ({ strategy }) => strategy.axes[axis].evidence,
  edit: (evidence, { strategy }) =>
    ok({
      type: 'strategy.update',
      fields: { axes: { ...strategy.axes, [axis]: { ...strategy.axes[axis], evidence } } },
    }),
});

export const rationale: FieldRule = {
  entity: 'plan',
  field: 'rationale',
  read: ({ strategy }) => strategy.rationale,
  edit: (text) => ok({ type: 'strategy.update', fields: { rationale: text } }),
};

/** Why another pattern than the advised one was chosen. */
export const override: FieldRule = {
  entity: 'plan',
  field: 'override',
  read: ({ strategy }) => strategy.override ?? '',
  edit: (text) =>
    ok(
      text.trim() === ''
        ? { type: 'strategy.update', fields: {}, clear: ['override'] }
        : { type: 'strategy.update', fields: { override: text } },
    ),
};
