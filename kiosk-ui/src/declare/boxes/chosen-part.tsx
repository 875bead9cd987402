import type { AskedField, Column } from '@motcua/config/forms';
import { ethnicities, nationalities } from '@motcua/config/forms';
import { useDeclareLocale } from '../wording/declare-words.ts';
import { AddressNames } from './address-names.tsx';
import { OptionsBox, YesNoBox } from './choice-box.tsx';
import { CommitmentBox } from './commitment-box.tsx';
import { ListBox } from './list-box.tsx';
import { RowsBox } from './rows-box.tsx';
import type { ComponentType } from 'react';
import type { BoxesProps, BoxItem } from './box-item.ts';

/** `cells`: how the cells of a row are filled in, which is as a page's boxes are. */
type Props = { item: BoxItem; query: string; cells: ComponentType<BoxesProps> };

/** What of a field is touched rather than typed. */
export function ChosenPart({ item, query, cells }: Props) {
  const locale = useDeclareLocale();
  const { field, raw, onRaw, fault } = item;
  const label = field.label[locale];
  switch (field.type) {
    case 'choice':
      return <OptionsBox label={label} options={field.options} raw={raw} onChoose={item.onChosen ?? onRaw} />;
    case 'yes-no':
      return <YesNoBox label={label} raw={raw} onChoose={item.onChosen ?? onRaw} />;
    case 'ethnicity':
      return <ListBox {...{ label, query, raw, onRaw }} options={ethnicities} />;
    case 'nationality':
      return <ListBox {...{ label, query, raw, onRaw }} options={nationalities} />;
    case 'address':
      return <AddressNames raw={raw} onRaw={onRaw} />;
    case 'rows':
      return <RowsBox cells={cells} field={field} raw={raw} onRaw={onRaw} fault={fault} />;
    case 'commitment':
      return (
        <CommitmentBox text={field.text[locale]} isGiven={raw === true} onGiven={item.onChosen ?? onRaw} />
      );
    default:
      return isTyped(field) ? null : (field satisfies never);
  }
}

type Typed = Extract<
  AskedField | Column,
  {
    type:
      | ('person-name' | 'text' | 'long-text' | 'date' | 'time' | 'personal-number' | 'id-paper')
      | ('phone' | 'email' | 'money' | 'whole-number' | 'area');
  }
>;

function isTyped(field: Typed): field is Typed {
  return field.type !== undefined;
}
