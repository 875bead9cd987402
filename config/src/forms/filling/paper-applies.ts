import type { Form } from '../schema/form.ts';
import type { Answers } from '../schema/value.ts';
import { viewOf } from './in-force.ts';
import type { Truth } from './truth.ts';
import { truthOf } from './truth.ts';

/**
 * Is the case here for which a procedure asks for a paper? Unknown where the form says nothing of that case, or too
 * little is answered: then the paper stays in the list, and its line says when it is needed.
 */
export function paperApplies(
  form: Form,
  answers: Answers,
  today: string,
  paper: { readonly case?: string | undefined },
): Truth {
  if (paper.case === undefined) return true;
  const condition = form.cases[paper.case];
  return condition === undefined ? undefined : truthOf(condition, viewOf(form, answers, today));
}
