type Child = Node | string | undefined | false;
type Attributes = Readonly<Record<string, string | boolean | (() => void)>>;

/** An element with attributes, handlers (functions under `onclick`) and children. False and undefined leave no trace. */
export function element(tag: string, attributes: Attributes, ...children: Child[]): HTMLElement {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (typeof value === 'function') node.addEventListener(name.replace(/^on/, ''), value);
    else if (value !== false) node.setAttribute(name, value === true ? '' : value);
  }
  node.append(...children.filter((child) => child !== undefined && child !== false));
  return node;
}

/** A drawing made of strokes. */
export function drawing(box: string, paths: readonly string[]): SVGElement {
  const space = 'http://www.w3.org/2000/svg';
  const svg = document.createElementNS(space, 'svg');
  svg.setAttribute('viewBox', box);
  svg.setAttribute('aria-hidden', 'true');
  for (const path of paths) {
    const stroke = document.createElementNS(space, 'path');
    stroke.setAttribute('d', path);
    svg.append(stroke);
  }
  return svg;
}

/** Puts new content into a place; who stood on an element with an id stands there again. */
export function replaceContent(place: Element, ...content: Child[]): void {
  const focused = document.activeElement?.id ?? '';
  place.replaceChildren(...content.filter((child) => child !== undefined && child !== false));
  if (focused !== '') document.getElementById(focused)?.focus();
}
