import type { Hall, Readiness } from '@motcua/contract';
import { FileText } from 'lucide-react';
import { SeverityWord } from '../../device-words/state-word.tsx';
import { useDeviceWords } from '../../device-words/use-device-words.ts';
import { formatDate, formatTime } from '../../format/format.ts';
import { useWords } from '../../shell/i18n.ts';
import { useFailureText } from '../../shell/use-failure-text.ts';
import { useNow } from '../../shell/use-now.ts';
import { Panel } from '../../supervisor/panel.tsx';
import { ReadinessLines } from './readiness-lines.tsx';
import { summaryOf } from './readiness-summary.ts';
import { useReadiness } from './use-readiness.ts';

/** The check before opening: one button, faults first, a paper to sign. */
export function ReadinessPart({ hall }: { hall: Hall | undefined }) {
  const { t } = useWords();
  const failureText = useFailureText();
  const { readiness, failure, checkingSince, check } = useReadiness(hall?.id);
  const isChecking = checkingSince !== undefined;
  return (
    <Panel heading={t('devices.part.readiness')} area="readiness">
      <p>{t('devices.readiness.intro')}</p>
      <div className="readiness-tools">
        <button
          type="button"
          className="button primary"
          disabled={hall === undefined}
          aria-disabled={isChecking}
          onClick={() => void check()}
        >
          {t('devices.readiness.check')}
        </button>
        {readiness !== undefined && hall !== undefined && (
          <a
            className="button"
            href={`/api/v1/halls/${hall.id}/readiness.pdf`}
            target="_blank"
            rel="noreferrer"
          >
            <FileText aria-hidden strokeWidth={1.75} />
            {t('devices.readiness.paper')}
          </a>
        )}
      </div>
      <div role="status">
        {isChecking && <Checking since={checkingSince} />}
        {!isChecking && readiness !== undefined && <Summary readiness={readiness} hall={hall} />}
        {!isChecking && readiness === undefined && failure === undefined && (
          <p className="hint">{t('devices.readiness.never')}</p>
        )}
      </div>
      {failure !== undefined && (
        <p role="alert" className="problem">
          {failureText(failure)}
        </p>
      )}
      {readiness !== undefined && <ReadinessLines lines={readiness.lines} />}
    </Panel>
  );
}

function Checking({ since }: { since: number }) {
  const { t } = useWords();
  const seconds = Math.max(0, Math.round((useNow() - since) / 1_000));
  return (
    <p className="asking">
      <progress aria-hidden />
      {t('devices.readiness.checking')}
      <span aria-hidden className="hint">
        {t('devices.readiness.seconds', { count: seconds })}
      </span>
    </p>
  );
}

/** A name, or who asked without one: the clock, or a visitor of the demo. */
function whoAsked(by: string, words: ReturnType<typeof useDeviceWords>): string {
  if (by === 'clock') return words.t('readiness.clock');
  return by === '' ? words.t('readiness.unnamed') : by;
}

function Summary({ readiness, hall }: { readiness: Readiness; hall: Hall | undefined }) {
  const { t } = useWords();
  const words = useDeviceWords();
  const { result, count } = summaryOf(readiness.lines);
  const time = `${formatTime(readiness.at, hall?.timeZone)}, ${formatDate(readiness.at, hall?.timeZone)}`;
  const by = whoAsked(readiness.by, words);
  const sentence = {
    fault: t('devices.readiness.faults', { count }),
    care: t('devices.readiness.cares', { count }),
    good: t('devices.readiness.allGood', { count }),
  }[result];
  return (
    <>
      <p className="readiness-summary">
        <SeverityWord severity={result} text={sentence} />
      </p>
      <p className="hint">{t('devices.readiness.at', { time, by })}</p>
    </>
  );
}
