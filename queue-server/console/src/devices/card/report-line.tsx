import { useDeviceWords } from '../../device-words/use-device-words.ts';
import { useWords } from '../../shell/i18n.ts';
import type { ActionReport, DeviceAction, Doing } from './device-action.ts';
import { useReportSentence } from './use-report-sentence.ts';

/** What an action is doing or has done, said beside its button and to whoever listens. */
export function ReportLine({ doing }: { doing: Doing }) {
  const { t } = useWords();
  const words = useDeviceWords();
  const sentence = useReportSentence();
  function whenDone(action: DeviceAction, report: ActionReport): string {
    const state = words.state(report.kind === 'done' && report.state ? report.state : 'ready');
    return t(`devices.done.${action}`, { text: t('devices.speech.sentence'), state });
  }
  return (
    <div role="status" className="report-line">
      {doing.kind === 'asking' && (
        <p className="asking">
          <progress aria-hidden />
          {t(`devices.asking.${doing.action}`)}
        </p>
      )}
      {doing.kind === 'over' && (
        <p className={doing.report.kind === 'done' || doing.report.kind === 'unsure' ? '' : 'bad'}>
          {sentence(doing.report, whenDone(doing.action, doing.report))}
        </p>
      )}
    </div>
  );
}
