import type { DeclarationCode } from '@motcua/contract';
import { FileUser } from 'lucide-react';
import { useState } from 'react';
import { useWords } from '../shell/i18n.ts';
import { spokenCode } from './correcting.ts';
import { DeclarationSheet } from './declaration-sheet.tsx';

/** The declaration that came with a ticket. It is opened on purpose only: every opening is written down. */
export function DeclarationPart({ code, today }: { code: DeclarationCode; today: string }) {
  const { t } = useWords();
  const [isOpen, setOpen] = useState(false);
  return (
    <div className="person-declaration">
      <span>{t('declaration.with', { code: spokenCode(code) })}</span>
      <button type="button" className="button" onClick={() => setOpen(true)}>
        <FileUser aria-hidden strokeWidth={1.75} />
        {t('declaration.open')}
      </button>
      {isOpen && <DeclarationSheet code={code} today={today} onClose={() => setOpen(false)} />}
    </div>
  );
}
