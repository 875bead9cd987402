import type { Form } from '@motcua/config/forms';
import { answerField, checkForm } from '@motcua/config/forms';
import type { DeclarationCode, DeclarationHead, OpenDeclaration } from '@motcua/contract';
import type { Failure } from '@motcua/contract/client';
import { useEffect, useState } from 'react';
import { useSession } from '../shell/staff-context.ts';
import type { RawAnswers } from './correcting.ts';

export type Opened = { head: DeclarationHead; form: Form; answers: RawAnswers; ticked: readonly string[] };
type State =
  | { kind: 'opening' }
  | { kind: 'open'; opened: Opened; isSaving: boolean }
  | { kind: 'failed'; failure: Failure };
/** Why a new answer was not taken: words for beside the field, or what the server said. */
export type Refusal = { words: { vi: string; en: string } } | { failure: Failure };

/** A declaration opened at the counter, and corrected with its citizen: each change is saved before it shows. */
export function useDeclaration(code: DeclarationCode | string, today: string) {
  const { api } = useSession();
  const [state, setState] = useState<State>({ kind: 'opening' });
  useEffect(() => {
    let isHere = true;
    void open().then((next) => isHere && setState(next));
    async function open(): Promise<State> {
      const reply = await api('openDeclaration', { params: { code } });
      if (!reply.ok) return { kind: 'failed', failure: reply.error };
      const { head, answers, ticked }: OpenDeclaration = reply.value;
      const form = await api('getForm', { params: { formId: head.formId } });
      if (!form.ok) return { kind: 'failed', failure: form.error };
      // the server's loader has checked it by the same schema
      return {
        kind: 'open',
        opened: { head, answers, ticked, form: form.value as unknown as Form },
        isSaving: false,
      };
    }
    return () => {
      isHere = false;
    };
  }, [api, code]);

  /** What is wrong with the new answer, if something is; then nothing was changed. */
  async function correct(path: string, raw: unknown): Promise<Refusal | undefined> {
    if (state.kind !== 'open') return undefined;
    const { opened } = state;
    const outcome = answerField(opened.form, checked(opened, today), path, raw, today);
    if (!outcome.ok) return { words: outcome.error.words };
    const answers = outcome.value;
    setState({ ...state, isSaving: true });
    const reply = await api('correctDeclaration', { params: { code }, body: { answers: { ...answers } } });
    setState({
      kind: 'open',
      isSaving: false,
      opened: reply.ok ? { ...opened, answers, head: reply.value.head } : opened,
    });
    return reply.ok ? undefined : { failure: reply.error };
  }
  return { state, correct };
}

function checked({ form, answers }: Opened, today: string) {
  return checkForm(form, answers, today).declared;
}
