import { WifiOff } from 'lucide-react';
import { boardWords } from './words.ts';

/** Stands over the dimmed board while what it shows may no longer be true. */
export function StaleNotice() {
  return (
    <div className="stale" role="status" data-testid="stale">
      <WifiOff aria-hidden />
      <div>
        <p>{boardWords.vi.stale}</p>
        <p lang="en" className="stale-english">
          {boardWords.en.stale}
        </p>
      </div>
    </div>
  );
}
