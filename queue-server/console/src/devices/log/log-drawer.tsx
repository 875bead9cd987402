import { Copy, X } from 'lucide-react';
import { useEffect, useId, useRef } from 'react';
import { useWords } from '../../shell/i18n.ts';
import { useFailureText } from '../../shell/use-failure-text.ts';
import type { Device } from '../device-groups.ts';
import { useAsk } from '../use-ask.ts';
import { LogEntry } from './log-entry.tsx';
import { useCopy } from './use-copy.ts';
import { logAsText } from './hex-view.ts';
import { shownEntries, useDeviceLog } from './use-device-log.ts';

type Props = { device: Device; timeZone: string | undefined; onClose: () => void };

/** The last events of a device with their raw bytes, over the right side of the page. Esc closes it. */
export function LogDrawer({ device, timeZone, onClose }: Props) {
  const { t } = useWords();
  const failureText = useFailureText();
  const dialog = useRef<HTMLDialogElement>(null);
  const headingId = useId();
  const { entries, report } = useDeviceLog(useAsk(device.id));
  const { copied, copy } = useCopy(dialog);
  useEffect(() => {
    const element = dialog.current;
    element?.showModal();
    return () => element?.close();
  }, []);
  return (
    <dialog ref={dialog} className="drawer" aria-labelledby={headingId} onCancel={onClose}>
      <header>
        <h2 id={headingId}>{t('devices.log.heading', { device: device.name })}</h2>
        <button
          type="button"
          className="icon-button"
          aria-label={t('devices.log.close')}
          title={t('devices.log.close')}
          onClick={onClose}
        >
          <X aria-hidden strokeWidth={1.75} />
        </button>
      </header>
      <div className="drawer-tools">
        <p className="hint">{t('devices.log.intro', { count: shownEntries })}</p>
        <button
          type="button"
          className="button small"
          disabled={entries === undefined || entries.length === 0}
          onClick={() => void copy(logAsText(entries ?? []))}
        >
          <Copy aria-hidden strokeWidth={1.75} />
          {t('devices.log.copy')}
        </button>
        <span role="status">
          {copied !== undefined && t(copied ? 'devices.log.copied' : 'devices.log.notCopied')}
        </span>
      </div>
      {report?.kind === 'failure' && <p className="problem">{failureText(report.failure)}</p>}
      {report?.kind === 'refused' && <p className="problem">{t(`devices.refused.${report.why}`)}</p>}
      {entries === undefined && report === undefined && <p>{t('common.loading')}</p>}
      {entries?.length === 0 && <p>{t('devices.log.empty')}</p>}
      <ol className="log">
        {entries?.map((entry, index) => (
          <LogEntry key={`${entry.at} ${entries.length - index}`} entry={entry} timeZone={timeZone} />
        ))}
      </ol>
    </dialog>
  );
}
