import type { PageFacts } from './page-facts.ts';
import { controlAt, readControl, readPage } from './read-page.ts';
import type { SayGuide } from './guide-words.ts';
import type { Deed, Saying } from './what-to-say.ts';
import { whatToSay } from './what-to-say.ts';

/** Attributes that change what is said. */
const said = ['aria-pressed', 'aria-disabled', 'disabled', 'hidden', 'open', 'data-screen'];
/** After a touch the page is drawn first; then it is read. */
const settleMs = 60;

/** Follows one page until the returned function is called, and tells what is to be said. */
export function watchPage(root: HTMLElement, t: SayGuide, onSay: (saying: Saying) => void): () => void {
  let before: PageFacts | undefined;
  let deed: () => Deed = () => ({ kind: 'none' });
  let timer: ReturnType<typeof setTimeout> | undefined;
  /** Nobody has touched anything since the page came: a focus set by the page itself is not said. */
  let isUntouched = true;
  const stopped = new AbortController();

  function look(): void {
    timer = undefined;
    const page = readPage(root);
    const saying = whatToSay(before, page, deed(), t);
    if (before?.id !== page.id) isUntouched = true;
    before = page;
    deed = () => ({ kind: 'none' });
    onSay(saying);
  }
  function soon(): void {
    timer ??= setTimeout(look, settleMs);
  }
  function onFocus({ target }: FocusEvent): void {
    const control = controlAt(target);
    if (isUntouched || control === undefined) return;
    deed = () => ({ kind: 'focus', control: readControl(control) });
    soon();
  }
  function onPress({ target }: MouseEvent): void {
    const control = controlAt(target);
    if (control === undefined || control.closest('.guide-bar') !== null) return;
    const facts = readControl(control);
    const isKey = control.closest('[data-repeats]') !== null;
    // read again when it has changed; one that is gone by then is said as it was
    deed = () =>
      isKey
        ? { kind: 'key', name: facts.name }
        : { kind: 'press', control: control.isConnected ? readControl(control) : facts };
    soon();
  }
  const touched = (): void => void (isUntouched = false);

  const { signal } = stopped;
  root.addEventListener('pointerdown', touched, { signal, capture: true });
  // a panel that closes leaves the focus with nobody, outside of the page
  document.addEventListener('keydown', touched, { signal, capture: true });
  root.addEventListener('focusin', onFocus, { signal });
  root.addEventListener('click', onPress, { signal, capture: true });
  root.addEventListener('input', soon, { signal });
  root.addEventListener('keyup', soon, { signal });
  const changes = new MutationObserver(soon);
  changes.observe(root, { subtree: true, childList: true, characterData: true, attributeFilter: said });
  soon();
  return () => {
    stopped.abort();
    changes.disconnect();
    clearTimeout(timer);
  };
}
