import { checkAnswer } from './check/check-answer.ts';
import { fieldsOf, isAsked } from './fields-of.ts';
import { startAnswers } from './filling/answering.ts';
import { declared, viewOf } from './filling/in-force.ts';
import { ethnicities } from './lists.ts';
import type { Column, Field } from './schema/field.ts';
import type { Form } from './schema/form.ts';
import type { Answers, Value } from './schema/value.ts';

/** A number in [0, 1), always the same row for one seed. */
export type Random = () => number;

/** Mulberry32: the same seed gives the same row. */
export function seeded(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const families = ['Lò', 'Quàng', 'Cà', 'Giàng', 'Vàng', 'Nguyễn', 'Trần', 'Đặng'];
const middles = ['Thị', 'Văn', 'Thị Thu', 'Đức', 'A', 'Thị Ngọc Phương', ''];
const givens = ['Panh', 'Ún', 'Mỷ', 'Dơ', 'Hường', 'Quyết', 'Thuỷ', 'Yến', 'Nghĩa', 'Ước'];
const communes = ['Tuần Giáo', 'Quài Tở', 'Búng Lao', 'Mường Ảng'];
const sentences = [
  'Đăng ký thường trú vào hộ ông Lò Văn Pánh, bản Chiềng An',
  'Trường hợp đặc biệt: giấy tờ cũ ghi sai chữ đệm, nay xin đính chính cho đúng; đã có xác nhận của bản',
  'Nguyễn Đình Chiểu – số 12/4, ngõ 5 (cũ), khối Đồng Tâm',
];

function pick<T>(list: readonly T[], random: Random): T {
  return list[Math.floor(random() * list.length)] as T; // random is below 1, and no list here is empty
}

/** Nobody: names put together by chance. */
export function someName(random: Random): string {
  return [pick(families, random), pick(middles, random), pick(givens, random)].filter(Boolean).join(' ');
}

function digits(count: number, random: Random): string {
  return Array.from({ length: count }, () => Math.floor(random() * 10)).join('');
}

function someDate(random: Random): string {
  const two = (upTo: number): string => String(1 + Math.floor(random() * upTo)).padStart(2, '0');
  return `${1930 + Math.floor(random() * 90)}-${two(12)}-${two(28)}`;
}

function raw(field: Field | Column, random: Random): unknown {
  switch (field.type) {
    case 'person-name':
      return someName(random);
    case 'text':
      return field.pattern === undefined
        ? pick(sentences, random).slice(0, field.maxLength).trim()
        : field.example;
    case 'long-text':
      return [pick(sentences, random), pick(sentences, random)].join('. ').slice(0, field.maxLength).trim();
    case 'date':
      return someDate(random);
    case 'time':
      return `${Math.floor(random() * 24)}:30`;
    case 'personal-number':
    case 'id-paper':
      return `011${digits(9, random)}`;
    case 'phone':
      return `09${digits(8, random)}`;
    case 'email':
      return `${digits(6, random)}@example.com`;
    case 'money':
    case 'whole-number':
      return String(
        Math.min(field.min + Math.floor(random() * 9) + 1, field.type === 'money' ? 9e9 : field.max),
      );
    case 'area':
      return `${digits(3, random).replace(/^0+/, '1')},5`;
    case 'choice':
      return pick(field.options, random).code;
    case 'yes-no':
      return random() < 0.6;
    case 'ethnicity':
      return {
        code: pick(
          ethnicities.filter(({ code }) => code !== 'khac'),
          random,
        ).code,
      };
    case 'nationality':
      return { code: 'vn' };
    case 'address':
      return {
        province: 'Điện Biên',
        commune: pick(communes, random),
        detail: pick(sentences, random).slice(0, 60).trim(),
      };
    case 'rows':
      return Array.from({ length: field.min + Math.floor(random() * 3) }, () =>
        Object.fromEntries(field.columns.map((column) => [column.key, raw(column, random)])),
      );
    case 'commitment':
      return true;
    case 'authority':
    case 'printed':
      return undefined;
    default:
      return field satisfies never;
  }
}

/** Every question of a form answered by somebody who is nobody; each answer passes its own field's check. */
export function someAnswers(form: Form, random: Random, today: string): Answers {
  let answers: Answers = startAnswers(form, { authority: 'Ủy ban nhân dân xã Tuần Giáo' });
  for (const [path, { field }] of fieldsOf(form)) {
    if (!isAsked(field) || !viewOf(form, answers, today).applies(path)) continue;
    const outcome = checkAnswer(field, raw(field, random), declared(form, answers, today), today);
    if (!outcome.ok) throw new Error(`${form.id} ${path}: ${outcome.error.words.en}`);
    if (outcome.value !== undefined) answers = { ...answers, [path]: outcome.value satisfies Value };
  }
  return answers;
}
