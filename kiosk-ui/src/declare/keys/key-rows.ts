import type { Mark } from '../../typing/change-word.ts';
import type { Tone } from '../../typing/letter.ts';

export const digitRow = '1234567890';
export const letterRows = ['qwertyuiop', 'asdfghjkl', 'zxcvbnm'] as const;
/** Letters that Vietnamese has and the Latin keys lack, by the row where there is room: no row has more than ten keys. */
export const ownLetters = ['', 'đ', 'ăâê', 'ôơư'] as const;
export const signs = { text: '/-.,', email: '@.-_' } as const;

type ToneKey = { readonly tone: Exclude<Tone, 'level'>; readonly sample: string; readonly mark: Mark };
/** Each tone as people see it: on a letter. */
export const toneKeys: readonly ToneKey[] = (
  [
    ['acute', 'á'],
    ['grave', 'à'],
    ['hook', 'ả'],
    ['tilde', 'ã'],
    ['dot', 'ạ'],
  ] as const
).map(([tone, sample]) => ({ tone, sample, mark: { kind: 'tone', tone } }));
