/** What a key can mean; the same list as the contract's, which the agent's types hold equal. */
export const keyNames = [
  'call-next',
  'recall',
  'call-number',
  'transfer',
  'start',
  'hold',
  'no-show',
  'finish',
  'pause',
  'clear',
  ...(['1', '2', '3', '4', '5'] as const).map((score) => `rate-${score}` as const),
  ...(['0', '1', '2', '3', '4', '5', '6', '7', '8', '9'] as const).map((digit) => `digit-${digit}` as const),
] as const;
export type KeyName = (typeof keyNames)[number];

/** What somebody asked for with one key or several; the contract's KeyAction has the same form. */
export type KeyAction =
  | { readonly do: 'call-next' | 'recall' | 'start' | 'hold' | 'no-show' | 'finish' | 'pause' }
  | { readonly do: 'call-number' | 'transfer'; readonly digits: string }
  | { readonly do: 'rate'; readonly score: 1 | 2 | 3 | 4 | 5 };
