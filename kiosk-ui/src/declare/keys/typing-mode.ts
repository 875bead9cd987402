import type { TypingMethod } from '../../typing/type-key.ts';

/** Where marks are written: the old style puts the tone on the first vowel of òa, the new one on the second. */
export const toneStyle = 'old';

export const typingMethods = ['marks', 'telex', 'vni'] as const satisfies readonly TypingMethod[];

/** The next of the three ways to type marks. */
export function nextMethod(method: TypingMethod): TypingMethod {
  return typingMethods[(typingMethods.indexOf(method) + 1) % typingMethods.length] ?? 'marks';
}
