import { useWords } from './i18n.ts';

type ReasonList = 'outOfTurn' | 'parkReason' | 'pauseReason' | 'printFailure';

/** The words for a reason of a known list; a hall's own reason already is a few words and stays as it is. */
export function useReasonWord(): (list: ReasonList, reason: string) => string {
  const { t } = useWords();
  return (list, reason) => {
    const words: Record<string, string> = t(list, { returnObjects: true });
    return words[reason] ?? reason;
  };
}
