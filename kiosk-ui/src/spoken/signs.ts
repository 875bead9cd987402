/** Signs that have a name of their own; those of the keyboard among them. */
export const signNames: Readonly<Record<string, string>> = {
  '@': 'at',
  '.': 'dot',
  ',': 'comma',
  '-': 'dash',
  _: 'line',
  '/': 'slash',
  '+': 'plus',
  '%': 'percent',
  '²': 'squared',
};
