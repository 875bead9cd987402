import type { WedgeBurst } from '@motcua/drivers/protocol';
import { keyboardWedge, noBurst } from '@motcua/drivers/protocol';
import { useEffect } from 'react';

/**
 * Hears a scanner that plays a keyboard, as long as the screen that asks for a code stands. No field has the focus
 * there, so no Vietnamese typing program comes between. Undefined: a code that no scanner should read.
 */
export function useTypedCode(onCode: (text: string | undefined) => void): void {
  useEffect(() => {
    let burst: WedgeBurst = noBurst;
    function hear(event: KeyboardEvent): void {
      const heard = keyboardWedge(burst, { key: event.key, at: event.timeStamp });
      burst = heard.burst;
      // the keys of a code press no button
      if (heard.isScanner) event.preventDefault();
      if (heard.reading !== undefined) onCode(heard.reading.kind === 'read' ? heard.reading.text : undefined);
    }
    window.addEventListener('keydown', hear, { capture: true });
    return () => window.removeEventListener('keydown', hear, { capture: true });
  }, [onCode]);
}
