import type { ReactNode } from 'react';

export type Way = {
  readonly key: string;
  readonly icon: ReactNode;
  readonly text: string;
  readonly next: string;
  readonly go: () => void;
};

/** Two to four ways on, each as large as a hand. */
export function Ways({ ways }: { ways: readonly Way[] }) {
  return (
    <div className="choices d-ways">
      {ways.map(({ key, icon, text, next, go }) => (
        <button key={key} type="button" className="choice choice-picture" onClick={go}>
          {icon}
          <span>
            {text}
            <small>{next}</small>
          </span>
        </button>
      ))}
    </div>
  );
}
