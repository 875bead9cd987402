import { ChevronRight } from 'lucide-react';
import { Told } from '../frame/told.tsx';

export function ProcedureChoice({ name, onChoose }: { name: string; onChoose: () => void }) {
  return (
    <button type="button" className="choice choice-line" onClick={onChoose}>
      <span>
        <Told text={name} />
      </span>
      <ChevronRight aria-hidden="true" />
    </button>
  );
}
