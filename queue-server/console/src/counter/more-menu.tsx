import { ChevronUp } from 'lucide-react';
import type { KeyboardEvent, ReactNode } from 'react';
import { useId, useRef, useState } from 'react';

type Props = { label: string; isEnabled: boolean; children: ReactNode };

/** The rarer actions behind one button. Esc, a choice or leaving it closes it. */
export function MoreMenu({ label, isEnabled, children }: Props) {
  const panelId = useId();
  const opener = useRef<HTMLButtonElement>(null);
  const [isOpen, setIsOpen] = useState(false);
  function onKeyDown(event: KeyboardEvent): void {
    if (event.key !== 'Escape' || !isOpen) return;
    setIsOpen(false);
    opener.current?.focus();
  }
  return (
    <div
      className="more"
      onKeyDown={onKeyDown}
      onBlur={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget)) setIsOpen(false);
      }}
    >
      <button
        ref={opener}
        type="button"
        className="button action"
        aria-expanded={isOpen && isEnabled}
        aria-controls={panelId}
        disabled={!isEnabled}
        onClick={() => setIsOpen(!isOpen)}
      >
        <span>{label}</span>
        <ChevronUp aria-hidden strokeWidth={1.75} />
      </button>
      <div
        id={panelId}
        className="more-panel"
        hidden={!isOpen || !isEnabled}
        onClick={() => setIsOpen(false)}
      >
        {children}
      </div>
    </div>
  );
}
