import { computeAccessibleDescription, computeAccessibleName } from 'dom-accessibility-api';
import type { ControlFacts, PageFacts } from './page-facts.ts';

const controlTags = 'button, input, textarea, select, a[href]';
/** Inside a line of text; everything else begins a new one. */
const inline = new Set(['SPAN', 'STRONG', 'EM', 'SMALL', 'B', 'I', 'TIME', 'A']);
/** Read on every page it would bury the page: the head, the keys of the screen, the bar of the guide itself. */
const passedOver = '.head, [data-repeats], .guide-bar, label[for], .d-suggestions';

/** What a citizen who does not see it needs to know of the screen: the open panel, or the page. */
export function readPage(root: HTMLElement): PageFacts {
  const scope = root.querySelector<HTMLElement>('dialog[open]') ?? root;
  const heading = scope.querySelector('h1, h2')?.textContent ?? '';
  const { lines, controls } = readParts(scope);
  const faults = [...scope.querySelectorAll('[role=alert]')].map((one) => clean(one.textContent));
  const { activeElement } = document;
  const isBox = activeElement instanceof HTMLInputElement || activeElement instanceof HTMLTextAreaElement;
  return {
    id: `${root.dataset['screen'] ?? ''} ${scope === root ? '' : 'panel'} ${heading}`,
    lines,
    controls: controls.map(readControl),
    faults,
    ...(isBox && {
      box: {
        id: activeElement.id,
        name: clean(computeAccessibleName(activeElement)),
        text: activeElement.value,
      },
    }),
  };
}

function readParts(scope: HTMLElement): { lines: string[]; controls: HTMLElement[] } {
  const lines: string[] = [];
  const controls: HTMLElement[] = [];
  let line = '';
  const end = (): void => {
    if (clean(line) !== '') lines.push(clean(line));
    line = '';
  };
  function walk(node: Node): void {
    if (node instanceof Text) line += node.data;
    if (!(node instanceof Element) || isSilent(node)) return;
    if (node instanceof HTMLElement && node.matches(controlTags)) {
      controls.push(node);
      return;
    }
    const isBlock = !inline.has(node.tagName);
    if (isBlock) end();
    if (node.getAttribute('role') === 'img' || node instanceof HTMLImageElement)
      line += computeAccessibleName(node);
    else node.childNodes.forEach(walk);
    if (isBlock) end();
    else line += ' ';
  }
  scope.childNodes.forEach(walk);
  end();
  return { lines, controls };
}

function isSilent(element: Element): boolean {
  if (element.matches(passedOver) || element.getAttribute('aria-hidden') === 'true') return true;
  const { display, visibility } = getComputedStyle(element);
  return display === 'none' || visibility === 'hidden';
}

/** The same names that a screen reader would use. */
export function readControl(element: HTMLElement): ControlFacts {
  const isBox = element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement;
  const pressed = element.getAttribute('aria-pressed');
  const description = clean(computeAccessibleDescription(element));
  return {
    kind: isBox ? 'box' : 'button',
    name: clean(computeAccessibleName(element)),
    ...(pressed !== null && { isPressed: pressed === 'true' }),
    ...(element.matches(':disabled, [aria-disabled=true]') && { isDisabled: true as const }),
    ...(isBox && { text: element.value }),
    ...(description !== '' && { description }),
  };
}

export function controlAt(target: EventTarget | null): HTMLElement | undefined {
  return target instanceof Element ? (target.closest<HTMLElement>(controlTags) ?? undefined) : undefined;
}

function clean(text: string | null): string {
  return (text ?? '').replace(/\s+/gu, ' ').trim();
}
