import { unreachable } from '@motcua/contract';
import { useDeviceWords } from '../../device-words/use-device-words.ts';
import { useWords } from '../../shell/i18n.ts';
import { useFailureText } from '../../shell/use-failure-text.ts';
import type { ActionReport } from './device-action.ts';

/** What came of an action, said with `whenDone` where all went well. */
export function useReportSentence(): (report: ActionReport, whenDone: string) => string {
  const { t } = useWords();
  const words = useDeviceWords();
  const failureText = useFailureText();
  return (report, whenDone) => {
    switch (report.kind) {
      case 'done':
        return whenDone;
      case 'unsure':
        return t('devices.unsure');
      case 'trouble':
        return t('devices.notDone', { trouble: words.trouble(report) });
      case 'refused':
        return t(`devices.refused.${report.why}`);
      case 'failure':
        return failureText(report.failure);
      case 'no-sound':
        return t('devices.speech.noSound');
      default:
        return unreachable(report);
    }
  };
}
