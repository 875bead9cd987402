import { WifiOff } from 'lucide-react';
import type { FeedView } from '../floor/floor-feed.ts';
import { formatTimeWithSeconds } from '../format/format.ts';
import { useWords } from './i18n.ts';

type Props = { view: FeedView; timeZone?: string | undefined };

/** Says that the figures stand still, so that nobody acts on old ones. */
export function FeedBanner({ view, timeZone }: Props) {
  const { t } = useWords();
  if (view.isOutdated) {
    return (
      <div role="alert" className="banner">
        <span>{t('feed.outdated')}</span>
        <button type="button" className="button" onClick={() => location.reload()}>
          {t('feed.reload')}
        </button>
      </div>
    );
  }
  if (view.status !== 'stale') return null;
  return (
    <div role="alert" className="banner">
      <WifiOff aria-hidden strokeWidth={1.75} />
      <span>{t('feed.stale', { time: formatTimeWithSeconds(view.liveUntil, timeZone) })}</span>
    </div>
  );
}
