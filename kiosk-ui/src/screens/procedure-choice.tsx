import { ChevronRight } from 'lucide-react';

export function ProcedureChoice({ name, onChoose }: { name: string; onChoose: () => void }) {
  return (
    <button type="button" className="choice choice-line" onClick={onChoose}>
      <span>{name}</span>
      <ChevronRight aria-hidden="true" />
    </button>
  );
}
