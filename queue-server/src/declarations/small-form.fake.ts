import { Form } from '../../../config/src/forms/schema/form.ts';

const words = (text: string): { vi: string; en: string } => ({ vi: text, en: text });
const typed = (key: string, type: string, example: string, more: object = {}): object => ({
  ...{ key, type, label: words(key), help: words(key), question: words(`${key}?`), example, ...more },
});

/** A form that fits no law: a name, three kinds of numbers, and a table of people. Kept for thirty days. */
export const smallForm: Form = Form.parse({
  id: 'xin-thu',
  letter: 'Z',
  name: words('Tờ khai thử'),
  source: { law: 'không có', confirmed: false },
  procedures: [],
  standsAlone: true,
  validFrom: '2026-01-01',
  retentionDays: { value: 30, confirmed: false },
  persons: [],
  groups: [
    {
      id: 'toi',
      title: words('Người khai'),
      fields: [
        typed('hoTen', 'person-name', 'LÒ THỊ MAI', { required: true, sensitive: true }),
        typed('soDinhDanh', 'personal-number', '011190000001', { required: true, sensitive: true }),
        typed('dienThoai', 'phone', '0912345678'),
        typed('giayTo', 'id-paper', 'B1234567'),
        {
          ...{ key: 'nguoi', type: 'rows', label: words('Người cùng đi'), help: words('Từng người'), max: 5 },
          question: words('Ai cùng đi?'),
          columns: [
            typedCell('ten', 'person-name', 'LÒ VĂN A'),
            typedCell('so', 'personal-number', '011190000002'),
          ],
        },
      ],
    },
  ],
});

function typedCell(key: string, type: string, example: string): object {
  return { key, type, label: words(key), example };
}

/** Nobody: the names and numbers are made up, and looked for where they must not be. */
export const someAnswers = {
  'toi.hoTen': 'LÒ THỊ CÁNH CHUỒN',
  'toi.soDinhDanh': '011190746352',
  'toi.dienThoai': '0987650123',
};
