import { useId, useRef, useState } from 'react';
import { useDeclareUi } from '../declare-ui.ts';
import type { PressRules } from '../keys/press.ts';
import { useDeclareLocale, useDeclareWords } from '../wording/declare-words.ts';
import type { BoxesProps, BoxItem } from './box-item.ts';
import { isListed } from './box-item.ts';
import { ListedAnswer } from './listed-answer.tsx';
import { ChosenPart } from './chosen-part.tsx';
import { FaultWords } from './fault-words.tsx';
import { FieldWords } from './field-words.tsx';
import type { LineHands } from './line-box.tsx';
import { LineBox } from './line-box.tsx';
import { LineKeys } from './line-keys.tsx';
import type { TypedLine } from './lines-of.ts';
import { linesOf } from './lines-of.ts';
import { useFaultInSight } from './use-fault-in-sight.ts';
import { useTypeAnywhere } from './use-type-anywhere.ts';

/** The boxes of a page, and beneath them the keys for the one that is typed in. */
export function Boxes({ items, onEnter, before }: BoxesProps) {
  const t = useDeclareWords();
  const locale = useDeclareLocale();
  const { hasScreenKeys, method } = useDeclareUi();
  const id = useId();
  const place = useRef<HTMLDivElement>(null);
  const [activeId, setActiveId] = useState('');
  const [queries, setQueries] = useState<Readonly<Record<string, string>>>({});

  const listLine = (item: BoxItem): TypedLine => ({
    ...{ id: `${item.id}.search`, label: t('box.search'), text: queries[item.id] ?? '' },
    ...{ keys: 'name', maxLength: 40, write: (text) => setQueries({ ...queries, [item.id]: text }) },
  });
  const boxes = items.map((item) => {
    const own = linesOf({ ...item, label: item.field.label[locale] }, t);
    return { item, lines: isListed(item) ? [...own, listLine(item)] : own };
  });
  const lines = boxes.flatMap((box) => box.lines);
  // two long lists do not fit a page that is not to be scrolled: the one in hand stands open
  const hasManyLists = hasScreenKeys && items.filter(isListed).length > 1;
  const active = lines.find((line) => line.id === activeId) ?? lines[0];
  const rulesOf = (line: TypedLine): PressRules => ({
    method: line.keys === 'code' || line.keys === 'email' ? 'marks' : method,
    isUpper: line.isUpper === true,
    maxLength: line.maxLength,
  });

  function goOn(from: TypedLine): void {
    const next = lines[lines.findIndex((line) => line.id === from.id) + 1];
    if (next === undefined) return from.isFullAt === undefined ? onEnter() : undefined;
    goTo(next);
  }
  function goTo({ id: lineId }: TypedLine): void {
    setActiveId(lineId);
    place.current?.querySelector<HTMLElement>(`[data-line="${lineId}"]`)?.focus();
  }
  const after = lines[(lines.findIndex((line) => line.id === active?.id) + 1) % lines.length];
  useTypeAnywhere(place, active?.id);
  useFaultInSight(
    place,
    items.flatMap(({ id: itemId, fault }) => (fault === undefined ? [] : [itemId])).join(' '),
  );

  function handsOf(line: TypedLine, item: BoxItem): LineHands {
    return {
      ...{ isActive: hasScreenKeys && line.id === active?.id, hasScreenKeys, rules: rulesOf(line) },
      isWrong: item.fault !== undefined,
      describedBy: item.fault === undefined ? undefined : `${id}-${item.id}`,
      onActive: () => setActiveId(line.id),
      onDone: () => goOn(line),
    };
  }

  return (
    <div className="d-boxes">
      <div className="d-fields" ref={place}>
        {boxes.map(({ item, lines: own }) => (
          <div key={item.id} className={`d-field d-field-${item.field.type}`} data-field={item.id}>
            <FieldWords
              item={item}
              isAlone={items.length === 1}
              hasLine={own.length > 0 && !isListed(item)}
            />
            <div className="d-lines">
              {own.map((line) => (
                <LineBox key={line.id} line={line} hands={handsOf(line, item)} />
              ))}
            </div>
            {hasManyLists && isListed(item) && !own.some((line) => line === active) ? (
              <ListedAnswer item={item} />
            ) : (
              <ChosenPart item={item} query={queries[item.id] ?? ''} cells={Boxes} />
            )}
            {item.fault !== undefined && <FaultWords fault={item.fault} id={`${id}-${item.id}`} />}
          </div>
        ))}
        {before}
      </div>
      {hasScreenKeys && active !== undefined && (
        <div className="d-typing" onPointerDown={(event) => event.preventDefault()}>
          <LineKeys
            key={active.id}
            line={active}
            rules={rulesOf(active)}
            onFull={() => goOn(active)}
            {...(after !== undefined && after !== active && { onNext: () => goTo(after) })}
          />
        </div>
      )}
    </div>
  );
}
