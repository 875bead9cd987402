import type { Option } from '@motcua/config/forms';
import { foldText } from '@motcua/config/words';
import type { AccessModes } from '../../session/kiosk-context.ts';
import { useDeclareUi } from '../declare-ui.ts';
import { useShortPage } from '../use-short-page.ts';
import { useDeclareLocale } from '../wording/declare-words.ts';
import { Choices } from './choice-box.tsx';
import { partOf, textOf } from './line.ts';
import { otherCode } from './lines-of.ts';

type Props = {
  label: string;
  options: readonly Option[];
  query: string;
  raw: unknown;
  onRaw: (raw: unknown) => void;
};

/** So many entries stand on the page; more letters bring others. */
function mostOf({ lowReach, simple }: AccessModes, isShort: boolean): number {
  return lowReach ? 3 : isShort ? 4 : simple ? 5 : 8;
}

/** A long list: the first entries, or those whose words begin as typed; the chosen one and "other" always. */
export function ListBox({ label, options, query, raw, onRaw }: Props) {
  const locale = useDeclareLocale();
  const code = partOf(raw, 'code') || textOf(raw);
  const { modes } = useDeclareUi();
  const shown = listed(options, query, code, mostOf(modes, useShortPage()));
  return (
    <Choices
      label={label}
      choices={shown.map((option) => ({ key: option.code, text: option[locale], value: option.code }))}
      raw={code}
      onChoose={(value) => onRaw(value === otherCode ? { code: otherCode, other: '' } : { code: value })}
    />
  );
}

export function listed(options: readonly Option[], query: string, code: string, most: number): Option[] {
  const parts = foldText(query).split(' ');
  const found = options.filter(({ vi, en }) =>
    [vi, en].some((name) =>
      parts.every((part) =>
        foldText(name)
          .split(/[\s(]/)
          .some((word) => word.startsWith(part)),
      ),
    ),
  );
  const always = options.filter((option) => option.code === otherCode || option.code === code);
  const first = found.filter((option) => !always.includes(option)).slice(0, most - always.length);
  return options.filter((option) => first.includes(option) || always.includes(option));
}
