import type { Fault } from '@motcua/config/forms';
import { CircleAlert } from 'lucide-react';
import { useDeclareLocale } from '../wording/declare-words.ts';

/** What is wrong and what to do, beside the box. */
export function FaultWords({ fault, id }: { fault: Fault; id: string }) {
  const locale = useDeclareLocale();
  return (
    <p className="d-fault" id={id} role="alert">
      <CircleAlert aria-hidden="true" />
      {fault.words[locale]}
    </p>
  );
}
