import { join } from 'node:path';
import { loadForms } from '@motcua/config';
import type { Answers, Form } from '@motcua/config/forms';
import { fieldsOf } from '@motcua/config/forms';

export const today = '2026-11-23';
export const at = new Date('2026-11-23T02:00:00Z');
export const authority = 'Ủy ban nhân dân xã Tuần Giáo';

/** The forms of the halls. */
export const forms: readonly Form[] = loaded();

function loaded(): readonly Form[] {
  const outcome = loadForms(join(import.meta.dirname, '..', '..', '..', 'config', 'forms'));
  if (!outcome.ok) throw new Error('the forms do not load');
  return outcome.value;
}

export function formNamed(id: string): Form {
  const form = forms.find((one) => one.id === id);
  if (form === undefined) throw new Error(`no form ${id}`);
  return form;
}

/** A form nobody has written on. */
export function blankAnswers(form: Form): Answers {
  return Object.fromEntries(
    [...fieldsOf(form)].flatMap(([path, { field }]) =>
      field.type === 'authority' ? [[path, authority]] : [],
    ),
  );
}
