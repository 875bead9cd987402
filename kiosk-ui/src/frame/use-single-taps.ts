import type { MouseEvent } from 'react';
import { useRef } from 'react';
import type { Tap } from './double-tap.ts';
import { isSecondOfDoubleTap } from './double-tap.ts';

/** For `onClickCapture`: swallows the second half of a double tap, except on keys of the keyboard. */
export function useSingleTaps(): (event: MouseEvent) => void {
  const last = useRef<Tap>(undefined);
  return (event) => {
    const { detail, clientX, clientY, timeStamp, target, nativeEvent } = event;
    const isFinger = nativeEvent instanceof PointerEvent && nativeEvent.pointerType === 'touch';
    const tap = { atMs: timeStamp, x: clientX, y: clientY, clicks: detail, isFinger };
    const isKey = target instanceof Element && target.closest('[data-repeats]') !== null;
    if (!isKey && isSecondOfDoubleTap(last.current, tap)) {
      event.preventDefault();
      event.stopPropagation();
      return;
    }
    last.current = tap;
  };
}
