import { VolumeX } from 'lucide-react';
import { boardWords } from './words.ts';

/** Only where the browser plays nothing before somebody touched the page. */
export function SoundButton({ onPress }: { onPress: () => void }) {
  return (
    <button type="button" className="sound-button" onClick={onPress}>
      <VolumeX aria-hidden /> {boardWords.vi.soundOn}
    </button>
  );
}
