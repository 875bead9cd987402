import type { Answers, Form } from '@motcua/config/forms';
import { checkForm } from '@motcua/config/forms';
import type { DeclarationAnswers, SavedDeclaration } from '@motcua/contract';

const dayMs = 24 * 60 * 60_000;
/** How long a citizen may open his own declaration again after it was saved, in milliseconds. */
export const finishWithinMs = dayMs;

export type CheckedAnswers = Pick<SavedDeclaration, 'missing' | 'remarks'> & {
  /** Only what the form asks for and what passed its check: nothing else is kept. */
  answers: Answers;
  status: 'incomplete' | 'complete';
};

/** `missing` stands in the way of a complete declaration; `remarks` are said once. `today` as `2026-11-23`. */
export function checkAnswers(form: Form, raw: DeclarationAnswers, today: string): CheckedAnswers {
  const { ok, missing, wrong, stops, warnings, declared } = checkForm(form, raw, today);
  const faults = [...missing, ...wrong].map(({ path, fault }) => ({ path, words: fault.words }));
  const remark = ({ path, words }: (typeof warnings)[number]) => ({ path, words });
  return {
    answers: declared,
    status: ok ? 'complete' : 'incomplete',
    missing: [...faults, ...stops.map(remark)],
    remarks: warnings.map(remark),
  };
}

/** How long it is kept, in milliseconds: whoever has not finished has a day. */
export function keptFor(form: Form, status: CheckedAnswers['status']): number {
  return status === 'complete' ? form.retentionDays.value * dayMs : finishWithinMs;
}
