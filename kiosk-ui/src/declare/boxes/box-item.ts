import type { AskedField, Column, Fault } from '@motcua/config/forms';
import type { ReactNode } from 'react';

/** A field with what stands in it. */
export type BoxItem = {
  readonly id: string;
  readonly field: AskedField | Column;
  readonly raw: unknown;
  readonly onRaw: (raw: unknown) => void;
  /** Where a touch on a choice answers the whole page. */
  readonly onChosen?: (raw: unknown) => void;
  readonly fault: Fault | undefined;
  readonly isOptional: boolean;
};

export type BoxesProps = { items: readonly BoxItem[]; onEnter: () => void; before?: ReactNode };

/** Fields that share their page with none of their own kind need no second heading. */
export function isListed({ field }: BoxItem): boolean {
  return field.type === 'ethnicity' || field.type === 'nationality';
}
