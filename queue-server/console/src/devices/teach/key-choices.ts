import type { KeyName } from '@motcua/contract';
import { keypadKeys } from '../virtual/keypad-keys.ts';

/** What a key can be named, in the groups of the list: work first, then rating, then digits. */
export const keyChoices = [
  { group: 'work', keys: [...keypadKeys.work, 'call-number', 'clear'] },
  { group: 'rating', keys: keypadKeys.rating },
  {
    group: 'digits',
    keys: keypadKeys.digits.filter((key) => key !== 'clear' && key !== 'call-number'),
  },
] as const satisfies readonly { group: string; keys: readonly KeyName[] }[];
