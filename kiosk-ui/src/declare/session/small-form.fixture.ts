import type { Form } from '@motcua/config/forms';

const both = (text: string): { vi: string; en: string } => ({ vi: text, en: text });
const asked = { sensitive: false, confirmed: true, required: true } as const;

/** Two people, a choice that brings a question, and a sentence to agree to. */
export const smallForm: Form = {
  ...{ id: 'xin-thu', letter: 'Z', name: both('Tờ khai thử'), validFrom: '2026-01-01', procedures: [] },
  source: { law: 'Không có', confirmed: false },
  retentionDays: { value: 30, confirmed: false },
  // a birth record is asked for where there is a child
  cases: { 'co-con': { op: 'equals', field: 'toi.coCon', value: true } },
  persons: [
    { id: 'toi', label: both('Tôi') },
    { id: 'con', label: both('Con') },
  ],
  pages: [{ id: 'ai', question: both('Ông/Bà là ai?') }],
  groups: [
    {
      id: 'toi',
      title: both('Người khai'),
      fields: [
        {
          ...{
            ...asked,
            key: 'hoTen',
            type: 'person-name',
            label: both('Họ tên'),
            page: 'ai',
            upperCase: true,
          },
          ...{ help: both('Như trên thẻ'), example: 'LÒ THỊ MAI', maxLength: 100 },
          fromCard: { person: 'toi', part: 'full-name' },
        },
        {
          ...{ ...asked, key: 'so', type: 'personal-number', label: both('Số định danh'), page: 'ai' },
          ...{ help: both('12 số'), example: '011190000001' },
          fromCard: { person: 'toi', part: 'personal-number' },
        },
        { ...asked, key: 'coCon', type: 'yes-no', label: both('Có con'), question: both('Có con không?') },
        {
          ...{ ...asked, key: 'tenCon', type: 'person-name', label: both('Tên con'), upperCase: true },
          ...{ question: both('Con tên gì?'), help: both('Đủ họ tên'), example: 'LÒ BẢO AN', maxLength: 100 },
          appliesIf: { op: 'equals', field: 'toi.coCon', value: true },
          fromCard: { person: 'con', part: 'full-name' },
        },
        {
          ...{ ...asked, key: 'camDoan', type: 'commitment', label: both('Cam đoan') },
          ...{ question: both('Cam đoan?'), text: both('Tôi cam đoan.') },
        },
      ],
    },
  ],
  rules: [],
  fees: [],
};

/** Nobody's card. */
export const someCard =
  '011190012345|040123456|LÒ THỊ PANH|15081990|Nữ|Bản Chiềng An, Thị trấn Tuần Giáo, Tuần Giáo, Điện Biên|20062021';
