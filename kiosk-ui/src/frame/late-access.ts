import type { RefObject } from 'react';
import { useEffect } from 'react';
import { late } from './late.tsx';
import type { Send } from './screen-props.ts';

const fetchAccess = () => import('../access/access-chunk.ts');

const panel = late(async () => (await fetchAccess()).AccessPanel);

export const AccessPanel = panel.Part;
export const { Part: SpokenGuide } = late(
  async () => (await import('../spoken/spoken-chunk.ts')).SpokenGuide,
);

/** The keypad is heard as soon as its part of the page is there, which comes after the first picture. */
export function useKeypad(page: RefObject<HTMLElement | null>, send: Send): void {
  useEffect(() => {
    let stop: (() => void) | undefined;
    let isGone = false;
    void fetchAccess().then(
      ({ listenToKeypad }) => {
        panel.prepare();
        if (!isGone && page.current !== null)
          stop = listenToKeypad(page.current, { onHelp: () => send({ type: 'access-opened' }) });
      },
      () => undefined,
    );
    return () => {
      isGone = true;
      stop?.();
    };
  }, [page, send]);
}
