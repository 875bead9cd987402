import { Form } from '../schema/form.ts';

function say(vi: string): { vi: string; en: string } {
  return { vi, en: `${vi} in English` };
}

function asked(key: string, type: string, more: object = {}): object {
  return { key, type, label: say(key), question: say(`${key}?`), ...more };
}

function typed(key: string, type: string, example: string, more: object = {}): object {
  return asked(key, type, { help: say('Ghi vào đây'), example, ...more });
}

const sexes = [
  { code: 'nam', vi: 'Nam', en: 'Male' },
  { code: 'nu', vi: 'Nữ', en: 'Female' },
];
const papers = ['cccd', 'cmnd', 'ho-chieu', 'khac'].map((code) => ({ code, vi: code, en: code }));
const column = (key: string, type: string, more: object) => ({ key, type, label: say(key), ...more });
const lines = [
  column('ten', 'person-name', { example: 'LÒ THỊ AN', required: true }),
  column('nghe', 'text', { example: 'Bán hàng', maxLength: 20 }),
  column('sinh', 'date', { example: '1990', yearAlone: true }),
  column('so', 'personal-number', { example: '011190000001' }),
  column('con', 'whole-number', { example: '2', max: 20 }),
  column('gioi', 'choice', { options: sexes }),
  column('song', 'yes-no', {}),
];

/** A form that nobody prints: one field of every kind, none of them required unless its name says so. */
export const everyField = Form.parse({
  id: 'moi-loai',
  letter: 'Z',
  name: say('Mỗi loại một ô'),
  source: { law: 'Không có', confirmed: false },
  procedures: [],
  validFrom: '2026-01-01',
  retentionDays: { value: 30, confirmed: false },
  persons: [],
  groups: [
    {
      id: 'o',
      title: say('Các ô'),
      fields: [
        typed('ten', 'person-name', 'LÒ THỊ AN', { maxLength: 40 }),
        typed('tenCan', 'person-name', 'LÒ THỊ AN', { required: true }),
        typed('chu', 'text', 'Tuần Giáo', { maxLength: 20 }),
        typed('mau', 'text', '4711', { pattern: '[0-9]{4}' }),
        typed('hieu', 'text', 'Minh', { prefix: 'Hộ kinh doanh', maxLength: 30 }),
        typed('dai', 'long-text', 'Chờ lâu', { maxLength: 30 }),
        typed('ngay', 'date', '01/02/1990'),
        typed('nam', 'date', '1990', { yearAlone: true }),
        typed('hen', 'date', '01/02/2027', { futureAllowed: true }),
        typed('gio', 'time', '7:30'),
        asked('gioi', 'choice', { options: sexes }),
        asked('gioiCan', 'choice', { options: sexes, required: true }),
        typed('so', 'personal-number', '011190000001', { birth: 'o.nam', sex: 'o.gioi' }),
        asked('loaiGiay', 'choice', { options: papers }),
        typed('soGiay', 'id-paper', 'B1234567', { kind: 'o.loaiGiay' }),
        typed('goi', 'phone', '0912345678'),
        typed('thu', 'email', 'lopanh@example.com'),
        typed('tien', 'money', '50.000', { min: 1_000 }),
        typed('dem', 'whole-number', '2', { min: 1, max: 500 }),
        typed('dat', 'area', '120,5'),
        asked('dan', 'ethnicity'),
        asked('quoc', 'nationality'),
        asked('oDau', 'address', { detail: 'required' }),
        asked('noiKhac', 'address', { detail: 'none' }),
        asked('co', 'yes-no'),
        asked('bang', 'rows', { columns: lines, min: 1, max: 3 }),
        asked('camDoan', 'commitment', { text: say('Tôi cam đoan') }),
        { key: 'gui', type: 'authority', label: say('Kính gửi') },
        { key: 'ky', type: 'printed', part: 'signature', label: say('Ký tên') },
      ],
    },
  ],
});
