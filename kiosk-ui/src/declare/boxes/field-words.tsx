import { useDeclareLocale, useDeclareWords } from '../wording/declare-words.ts';
import type { BoxItem } from './box-item.ts';

type Props = { item: BoxItem; isAlone: boolean; hasLine: boolean };

/** What the field is called if its line does not say so, help, an example, and whether it may stay empty. */
export function FieldWords({ item: { field, isOptional }, isAlone, hasLine }: Props) {
  const t = useDeclareWords();
  const locale = useDeclareLocale();
  const isManyLined = field.type === 'date' || field.type === 'time' || field.type === 'address';
  const needsName = !isAlone && (!hasLine || isManyLined);
  const help = 'help' in field ? field.help?.[locale] : undefined;
  const example = 'example' in field ? field.example : undefined;
  const words = [
    ...(help === undefined ? [] : [help]),
    ...(example === undefined ? [] : [t('question.example', { example })]),
    ...(isOptional ? [t('question.optional')] : []),
  ];
  return (
    <div className="d-field-words">
      {needsName && <h2>{field.label[locale]}</h2>}
      {words.length > 0 && <p className="d-helper">{words.join(' · ')}</p>}
    </div>
  );
}
