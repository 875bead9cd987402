import { Info } from 'lucide-react';
import { useDeclareUi } from '../declare-ui.ts';
import { useDeclareWords } from '../wording/declare-words.ts';
import { placeToday, switchNames, typedAddress } from './address-lines.ts';

type Props = { raw: unknown; onRaw: (raw: unknown) => void };

/** Which names the address is given in, and where old names lie today. */
export function AddressNames({ raw, onRaw }: Props) {
  const t = useDeclareWords();
  const { modes } = useDeclareUi();
  const place = placeToday(raw);
  const { isOld } = typedAddress(raw);
  const words = t(isOld ? 'address.new' : 'address.old');
  return (
    <div className="d-address-names">
      {place !== undefined && (
        <p role="status" className="d-known">
          <Info aria-hidden="true" />
          {t('address.now', { place })}
        </p>
      )}
      <button
        type="button"
        className="d-small d-names"
        aria-label={words}
        onClick={() => onRaw(switchNames(raw))}
      >
        {modes.lowReach ? t(isOld ? 'address.newShort' : 'address.oldShort') : words}
      </button>
    </div>
  );
}
