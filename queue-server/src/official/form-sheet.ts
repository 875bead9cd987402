import type { Answers, Field, Form } from '@motcua/config/forms';
import type { Block } from './block.ts';
import { besideEachOther } from './columns-beside.ts';
import { blockOf } from './block-of.ts';
import { fieldsOnPaper, shownOnPaper, type Placed } from './fields-on-paper.ts';

/** A form as a Vietnamese administrative paper has it (Nghị định 30/2020/NĐ-CP, Điều 8): always in Vietnamese. */
export type FormSheet = {
  readonly formNumber: string | undefined;
  readonly title: string;
  /** `Kính gửi: Ủy ban nhân dân xã …`; only the lead where nobody is named. */
  readonly addressee: { readonly lead: string; readonly name: string | undefined } | undefined;
  readonly blocks: readonly Block[];
};

/** What the paper says. `papers`: what the citizen says to have brought. A form without an answer is all dots. */
export function formSheet(
  form: Form,
  answers: Answers,
  today: string,
  papers: readonly string[] = [],
): FormSheet {
  const fields = fieldsOnPaper(form, answers, today);
  const blocks = columnsOf(form).flatMap((groups): Block[] => {
    const own = groups.map((group) => fields.filter((one) => one.group === group.id));
    if (own.length > 1) return [besideEachOther(groups, own)];
    const [[group], [body = []]] = [groups, own];
    const drawn = body.flatMap((one) => blockOf(one, papers));
    const isHeaded = body.some(({ field }) => !unheaded.includes(field.type));
    return group !== undefined && isHeaded ? [{ kind: 'group', title: group.title.vi }, ...drawn] : drawn;
  });
  return {
    formNumber: form.source.formNumber,
    title: form.name.vi,
    addressee: addresseeOf(fields),
    blocks: [...blocks, ...signing(fields)],
  };
}

/** What has its own place on the paper, under no heading. */
const unheaded: readonly Field['type'][] = ['authority', 'printed', 'commitment'];

/** The groups from top to bottom; those that stand beside each other together. */
function columnsOf(form: Form): Form['groups'][] {
  const rows: Form['groups'][] = [];
  for (const group of form.groups) {
    const row = group.beside === true ? rows.at(-1) : undefined;
    if (row === undefined) rows.push([group]);
    else row.push(group);
  }
  return rows;
}

function addresseeOf(fields: readonly Placed[]): FormSheet['addressee'] {
  const authority = fields.find(({ field }) => field.type === 'authority');
  if (authority === undefined) return undefined;
  const label = authority.field.label.vi;
  return { lead: label.includes(':') ? label : `${label}:`, name: shownOnPaper(authority) };
}

/** What stands at the foot: where and when, who signs, and whose opinion is asked. */
function signing(fields: readonly Placed[]): Block[] {
  const printed = fields.flatMap(({ field }) => (field.type === 'printed' ? [field] : []));
  const named = (part: string): string[] =>
    printed.flatMap((field) => (field.part === part ? [field.label.vi] : []));
  const signers = named('signature');
  if (signers.length === 0) return [];
  const isDated = printed.some(({ part }) => part === 'place-and-date');
  return [{ kind: 'signatures', boxes: [...named('office'), ...signers], isDated }];
}
