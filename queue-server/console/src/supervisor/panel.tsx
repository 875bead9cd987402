import type { ReactNode } from 'react';
import { useId } from 'react';

type Props = { heading: string; area: string; children: ReactNode };

export function Panel({ heading, area, children }: Props) {
  const id = useId();
  return (
    <section className={`panel area-${area}`} aria-labelledby={id}>
      <h2 id={id}>{heading}</h2>
      {children}
    </section>
  );
}
