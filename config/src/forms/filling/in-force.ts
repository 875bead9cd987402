import { fieldsOf, type PlacedField } from '../fields-of.ts';
import type { Form } from '../schema/form.ts';
import type { Answers, Value } from '../schema/value.ts';
import { truthOf, type View } from './truth.ts';

/** A form as it stands with certain answers: which fields apply, and what they say. */
export interface FormView extends View {
  applies(path: string): boolean;
}

/**
 * The answer to a field that no longer applies is as good as none: nothing that depended on it applies either,
 * whatever order things were answered in.
 */
export function viewOf(form: Form, answers: Answers, today: string): FormView {
  const fields = fieldsOf(form);
  const settled = new Map<string, boolean>();
  const view: FormView = { today, applies, valueOf };

  function valueOf(path: string): Value | undefined {
    return Object.hasOwn(answers, path) && applies(path) ? answers[path] : undefined;
  }
  function applies(path: string): boolean {
    const earlier = settled.get(path);
    if (earlier !== undefined) return earlier;
    const placed = fields.get(path);
    if (!placed) return false;
    // The loader refuses conditions that go round in a circle; without it, the circle ends here.
    settled.set(path, false);
    const answer = holds(placed);
    settled.set(path, answer);
    return answer;
  }
  function holds({ group, field }: PlacedField): boolean {
    const own = 'appliesIf' in field ? field.appliesIf : undefined;
    return [group.appliesIf, own].every((one) => one === undefined || truthOf(one, view) === true);
  }
  return view;
}

/** The answers that are part of the declaration; others are kept aside, in case the citizen comes back to them. */
export function declared(form: Form, answers: Answers, today: string): Answers {
  const view = viewOf(form, answers, today);
  return Object.fromEntries(
    [...fieldsOf(form).keys()].flatMap((path) => {
      const value = view.valueOf(path);
      return value === undefined ? [] : [[path, value] as const];
    }),
  );
}
