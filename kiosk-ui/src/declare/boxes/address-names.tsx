import { Info } from 'lucide-react';
import { useDeclareWords } from '../wording/declare-words.ts';
import { placeToday, switchNames, typedAddress } from './address-lines.ts';

type Props = { raw: unknown; onRaw: (raw: unknown) => void };

/** Which names the address is given in, and where old names lie today. */
export function AddressNames({ raw, onRaw }: Props) {
  const t = useDeclareWords();
  const place = placeToday(raw);
  return (
    <div className="d-address-names">
      {place !== undefined && (
        <p role="status" className="d-known">
          <Info aria-hidden="true" />
          {t('address.now', { place })}
        </p>
      )}
      <button type="button" className="d-small" onClick={() => onRaw(switchNames(raw))}>
        {t(typedAddress(raw).isOld ? 'address.new' : 'address.old')}
      </button>
    </div>
  );
}
