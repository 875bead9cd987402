import { useWords } from '../../shell/i18n.ts';
import type { Segment } from './segments.ts';
import { cellsOf, segmentsOf } from './segments.ts';

/** Bars of one digit on a field of 12 by 20, with slanted ends. */
const bars: Record<Segment, string> = {
  a: 'M2.2 1 L9.8 1 L8.6 2.6 L3.4 2.6 Z',
  b: 'M10.4 1.6 L10.4 9.4 L9.6 9.9 L8.8 9.1 L8.8 3.2 Z',
  c: 'M10.4 10.6 L10.4 18.4 L8.8 16.8 L8.8 10.9 L9.6 10.1 Z',
  d: 'M3.4 17.4 L8.6 17.4 L9.8 19 L2.2 19 Z',
  e: 'M1.6 10.6 L2.4 10.1 L3.2 10.9 L3.2 16.8 L1.6 18.4 Z',
  f: 'M1.6 1.6 L3.2 3.2 L3.2 9.1 L2.4 9.9 L1.6 9.4 Z',
  g: 'M3.4 9.2 L8.6 9.2 L9.4 10 L8.6 10.8 L3.4 10.8 L2.6 10 Z',
};
const segments = Object.keys(bars) as Segment[]; // Object.keys forgets the keys it was given

/** What a number display shows, drawn as its digits light up. */
export function LedNumber({ name, text }: { name: string; text: string }) {
  const { t } = useWords();
  const said = text.trim() === '' ? t('devices.dark') : text.trim();
  return (
    <figure className="led" data-shows={text.trim()}>
      <div className="led-face" role="img" aria-label={`${name}: ${said}`}>
        {cellsOf(text.trim()).map((letter, index) => (
          <svg key={`${index} ${letter}`} viewBox="0 0 12 20" aria-hidden>
            {segments.map((segment) => (
              <path
                key={segment}
                d={bars[segment]}
                className={segmentsOf(letter).includes(segment) ? 'lit' : 'unlit'}
              />
            ))}
          </svg>
        ))}
      </div>
      <figcaption className="hint">
        {name}: {said}
      </figcaption>
    </figure>
  );
}
