import type { Form } from './schema/form.ts';

/** The version of a form that is in force on a day (`2026-11-23`). */
export function formOn(forms: readonly Form[], id: string, date: string): Form | undefined {
  return forms.find((form) => form.id === id && isInForce(form, date));
}

/** The forms in force on a day, by letter. */
export function formsOn(forms: readonly Form[], date: string): Form[] {
  return forms.filter((form) => isInForce(form, date)).sort((a, b) => (a.letter < b.letter ? -1 : 1));
}

function isInForce(form: Form, date: string): boolean {
  return form.validFrom <= date && (form.validTo === undefined || date <= form.validTo);
}
