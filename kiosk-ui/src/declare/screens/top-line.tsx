import { Eraser } from 'lucide-react';
import { useDeclareWords } from '../wording/declare-words.ts';
import type { DeclareScreenProps } from './declare-screen-props.ts';

/** How far one is, and the way to leave nothing behind: on every page where answers stand. */
export function TopLine({
  send,
  text,
  done,
}: Pick<DeclareScreenProps, 'send'> & { text: string; done: number }) {
  const t = useDeclareWords();
  return (
    <div className="d-top">
      <span className="d-progress">
        <span>{text}</span>
        <progress max={1} value={done} aria-hidden="true" />
      </span>
      <button type="button" className="d-small d-wipe" onClick={() => send({ type: 'wipe' })}>
        <Eraser aria-hidden="true" />
        {t('wipe')}
      </button>
    </div>
  );
}
