import type { Fault } from '@motcua/config/forms';
import { useState } from 'react';
import { Page } from '../../frame/page.tsx';
import { Boxes } from '../boxes/boxes.tsx';
import type { BoxItem } from '../boxes/box-item.ts';
import { useDeclareWords } from '../wording/declare-words.ts';
import { declareWordsIn } from '../wording/declare-words.ts';
import type { DeclareScreenProps } from './declare-screen-props.ts';
import { spoken } from './spoken-code.ts';

type Box = 'code' | 'lastFour';

const vi = declareWordsIn('vi');
const en = declareWordsIn('en');
const both = (key: Parameters<typeof vi>[0]): { vi: string; en: string } => ({ vi: vi(key), en: en(key) });

/** Eight letters and digits that nobody mixes up, as the contract has them. */
const wholeCode = /^[2-9A-HJ-NP-Z]{8}$/;

function faultsOf(code: string, lastFour: string): Partial<Record<Box, Fault>> {
  return {
    ...(!wholeCode.test(code) && { code: { code: 'not-understood', words: both('askCode.codeFault') } }),
    ...(!/^\d{4}$/.test(lastFour) && {
      lastFour: { code: 'not-understood', words: both('askCode.fourFault') },
    }),
  } as const;
}

/** The code of an earlier declaration, and four digits that prove whose it is. */
export function AskCodeScreen({ context, send }: DeclareScreenProps) {
  const t = useDeclareWords();
  const [typed, setTyped] = useState<Record<Box, string>>({ code: '', lastFour: '' });
  const held = context.earlier?.code;
  const [known, setKnown] = useState(held);
  if (held !== known) {
    // a ticket was just held in front of the scanner
    setKnown(held);
    if (held !== undefined) setTyped({ ...typed, code: spoken(held) });
  }
  const [faults, setFaults] = useState<Partial<Record<Box, Fault>>>({});
  const write = (box: Box) => (raw: unknown) => {
    setTyped({ ...typed, [box]: String(raw) });
    setFaults({ ...faults, [box]: undefined });
  };
  const items: BoxItem[] = [
    {
      ...{ id: 'code', raw: typed.code, onRaw: write('code'), fault: faults.code, isOptional: false },
      field: {
        type: 'id-paper',
        key: 'code',
        label: both('askCode.code'),
        help: both('askCode.codeHelp'),
        example: 'K7M42QXP',
        ...plain,
      },
    },
    {
      ...{
        id: 'lastFour',
        raw: typed.lastFour,
        onRaw: write('lastFour'),
        fault: faults.lastFour,
        isOptional: false,
      },
      field: {
        type: 'whole-number',
        key: 'lastFour',
        label: both('askCode.lastFour'),
        example: '0123',
        ...plain,
        min: 0,
        max: 9_999,
      },
    },
  ];
  function open(): void {
    const code = typed.code.replace(/\s/g, '').toUpperCase();
    const found = faultsOf(code, typed.lastFour);
    if (Object.keys(found).length > 0) return setFaults(found);
    send({ type: 'code-given', code, lastFour: typed.lastFour });
  }
  return (
    <Page
      title={t('askCode.title')}
      {...(context.place.kind === 'kiosk' && context.place.canScan && { helper: t('askCode.hold') })}
      className="page-question"
      onBack={() => send({ type: 'back' })}
      action={{ text: t('askCode.open'), onPress: open }}
    >
      <Boxes items={items} onEnter={open} />
    </Page>
  );
}

const plain = { sensitive: false, confirmed: true, required: true } as const;
