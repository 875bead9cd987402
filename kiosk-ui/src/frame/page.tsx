import { useTongue } from '../wording/pack.ts';
import { Told } from './told.tsx';
import { useWords } from '../wording/words.ts';
import { ArrowLeft, ArrowRight } from 'lucide-react';
import type { ReactNode } from 'react';
import { useEffect, useRef } from 'react';

type Props = {
  title: string;
  /** A line above the title: where in the way, or for which field. */
  over?: string | undefined;
  /** A line beneath the title. */
  helper?: string | undefined;
  children?: ReactNode;
  onBack?: () => void;
  /** Between back and the main action. */
  middle?: ReactNode;
  /** The one main action, always bottom right. */
  action?: { text: string; onPress: () => void; icon?: ReactNode };
  className?: string;
};

/** One question a page: heading, answers, back bottom left, the main action bottom right. */
export function Page({ title, over, helper, children, onBack, middle, action, className = '' }: Props) {
  const t = useWords();
  const heading = useRef<HTMLHeadingElement>(null);
  const tongue = useTongue(title);
  useEffect(() => heading.current?.focus(), []);
  return (
    <>
      <main className={`page ${className}`}>
        <div className="page-head">
          {over !== undefined && <p className="page-over">{over}</p>}
          <h1 ref={heading} tabIndex={-1} lang={tongue.lang}>
            {title}
          </h1>
          {tongue.beside !== undefined && (
            <p className="page-beside" lang="vi">
              {tongue.beside}
            </p>
          )}
          {helper !== undefined && <p className="page-helper">{helper}</p>}
        </div>
        {children}
      </main>
      <footer className="foot">
        <div className="foot-start">
          {onBack !== undefined && (
            <button type="button" className="second" onClick={onBack}>
              <ArrowLeft aria-hidden="true" />
              <Told text={t('back')} />
            </button>
          )}
        </div>
        <div className="foot-middle">{middle}</div>
        <div className="foot-end">
          {action !== undefined && (
            <button type="button" className="primary" onClick={action.onPress}>
              <Told text={action.text} />
              {action.icon ?? <ArrowRight aria-hidden="true" />}
            </button>
          )}
        </div>
      </footer>
    </>
  );
}
