import type { SubmitEvent } from 'react';
import { useId, useState } from 'react';
import { StateWord } from '../../device-words/state-word.tsx';
import { useWords } from '../../shell/i18n.ts';
import { Panel } from '../../supervisor/panel.tsx';
import type { Report } from '../card/device-action.ts';
import { reportOf } from '../card/device-action.ts';
import { useReportSentence } from '../card/use-report-sentence.ts';
import type { Device } from '../device-groups.ts';
import { useAsk } from '../use-ask.ts';
import { sampleCode, scanSamples } from './scan-samples.ts';

/** Holds a code in front of a virtual scanner. */
export function ScannerPanel({ scanner }: { scanner: Device }) {
  const { t } = useWords();
  const sentence = useReportSentence();
  const ask = useAsk(scanner.id);
  const fieldId = useId();
  const [code, setCode] = useState('');
  const [report, setReport] = useState<Report>();
  async function show(event: SubmitEvent): Promise<void> {
    event.preventDefault();
    setReport(reportOf(await ask({ do: 'show-code', text: code })));
  }
  return (
    <Panel heading={scanner.name} area="scanner">
      <StateWord state={scanner.state} />
      <form className="scan-form" onSubmit={(event) => void show(event)}>
        <label htmlFor={fieldId}>{t('devices.virtual.code', { scanner: scanner.name })}</label>
        <input
          id={fieldId}
          value={code}
          required
          maxLength={4096}
          autoComplete="off"
          spellCheck={false}
          onChange={(event) => setCode(event.target.value)}
        />
        <button type="submit" className="button primary">
          {t('devices.virtual.show')}
        </button>
      </form>
      <div role="group" aria-label={t('devices.virtual.samples')} className="hand-group">
        <span className="hint">{t('devices.virtual.samples')}</span>
        {scanSamples.map((sample) => (
          <button
            key={sample}
            type="button"
            className="button small"
            onClick={() => setCode(sampleCode(sample, location.origin))}
          >
            {t(`devices.virtual.sample.${sample}`)}
          </button>
        ))}
      </div>
      <p role="status" className="report-line">
        {report !== undefined && sentence(report, t('devices.virtual.shown'))}
      </p>
    </Panel>
  );
}
