import type { Form } from '@motcua/config/forms';
import { formOn, formsOn } from '@motcua/config/forms';

/** Every version of every form that the site has. */
export type FormBook = {
  inForce: (date: string) => Form[];
  onDay: (formId: string, date: string) => Form | undefined;
  version: (formId: string, validFrom: string) => Form | undefined;
};

/** Reading and checking the forms takes longer than a start should, so it waits until somebody looks. */
export function createFormBook(load: () => readonly Form[]): FormBook {
  let loaded: readonly Form[] | undefined;
  const forms = (): readonly Form[] => (loaded ??= load());
  return {
    inForce: (date) => formsOn(forms(), date),
    onDay: (formId, date) => formOn(forms(), formId, date),
    version: (formId, validFrom) =>
      forms().find((form) => form.id === formId && form.validFrom === validFrom),
  };
}
