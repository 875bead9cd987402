import type { DeviceLogEntry } from '@motcua/contract';
import { ArrowDownLeft, ArrowUpRight, Info } from 'lucide-react';
import { formatTimeWithSeconds } from '../../format/format.ts';
import { useWords } from '../../shell/i18n.ts';
import { hexRows, hiddenBytes } from './hex-view.ts';
import { useNoteWord } from './use-note-word.ts';

const icons = { in: ArrowDownLeft, out: ArrowUpRight, note: Info };

type Props = { entry: DeviceLogEntry; timeZone: string | undefined };

export function LogEntry({ entry, timeZone }: Props) {
  const { t } = useWords();
  const noteWord = useNoteWord();
  const Icon = icons[entry.way];
  const time = formatTimeWithSeconds(entry.at, timeZone) + (/\.\d{3}/.exec(entry.at)?.[0] ?? '');
  const rows = hexRows(entry.hex);
  const hidden = hiddenBytes(entry);
  return (
    <li className={`log-entry ${entry.way}`}>
      <p>
        <Icon aria-hidden strokeWidth={1.75} />
        <time dateTime={entry.at}>{time}</time>
        <strong>{t(`devices.log.way.${entry.way}`)}</strong>
        {entry.way !== 'note' && <span>{t('devices.log.size', { count: entry.bytes })}</span>}
        {entry.note !== '' && <span>{noteWord(entry.note)}</span>}
      </p>
      {rows.length > 0 && (
        // may be wider than a phone: then it scrolls by itself, with the keyboard as well
        <pre tabIndex={0} role="group" aria-label={t('devices.log.bytesOf', { time })}>
          {rows.map(({ offset, bytes, text }) => `${offset}  ${bytes.padEnd(47)}  ${text}`).join('\n')}
        </pre>
      )}
      {rows.length > 0 && hidden > 0 && <p className="hint">{t('devices.log.hidden', { count: hidden })}</p>}
    </li>
  );
}
