import type { Hall } from '@motcua/contract';
import type { Declarations } from './create-declarations.ts';

/**
 * Which procedures can be declared before the number is taken, and with which form; none while declarations are closed,
 * so that nobody fills a form that could not be saved.
 */
export function withForms(
  hall: Hall,
  { forms, today, isOpen }: Pick<Declarations, 'forms' | 'today' | 'isOpen'>,
): Hall {
  if (!isOpen()) return hall;
  const inForce = forms.inForce(today());
  const formIds = new Map(
    inForce.flatMap(({ id, procedures }) => procedures.map((code) => [code, id] as const)),
  );
  return {
    ...hall,
    loneForms: inForce
      .filter((form) => form.standsAlone)
      .map(({ id, name }) => ({ formId: id, names: name })),
    procedures: hall.procedures.map((procedure) => {
      const formId = formIds.get(procedure.code);
      return formId === undefined ? procedure : { ...procedure, formId };
    }),
  };
}
