import { expect, test } from 'vitest';
import { guideWordsIn } from './guide-words.ts';
import type { ControlFacts, PageFacts } from './page-facts.ts';
import type { Deed } from './what-to-say.ts';
import { whatToSay } from './what-to-say.ts';

const t = guideWordsIn('vi');
const button = (name: string, more: Partial<ControlFacts> = {}): ControlFacts => ({
  ...{ kind: 'button', name },
  ...more,
});
const none: Deed = { kind: 'none' };
const box = (id: string, text: string): PageFacts => ({ ...page, box: { id, name: id, text } });

const page: PageFacts = {
  id: 'field',
  lines: ['Ông/Bà cần làm việc gì?', 'Chạm một ô'],
  controls: [button('Hộ tịch'), button('Quay lại')],
  faults: [],
};

test('GU-4 a new page is said whole: heading, helper, what can be chosen; the first one says how', () => {
  const whole = ['Ông/Bà cần làm việc gì?', 'Chạm một ô.', 'Có thể chọn:', 'Hộ tịch.', 'Quay lại.'];
  expect(whatToSay({ ...page, id: 'language' }, page, none, t)).toEqual({ now: whole });
  expect(whatToSay(undefined, page, none, t)).toEqual({ now: [...whole, t('how')] });
});

test('GU-4 a page that comes by a press is said instead of the press', () => {
  const deed: Deed = { kind: 'press', control: button('Tiếp tục') };
  expect(whatToSay({ ...page, id: 'language' }, page, deed, t).now?.[0]).toBe('Ông/Bà cần làm việc gì?');
});

const controls: readonly (readonly [ControlFacts, string[]])[] = [
  [button('Chữ to', { isPressed: true }), ['Chữ to.', 'đã chọn.']],
  [button('Chữ to', { isPressed: false }), ['Chữ to.', 'chưa chọn.']],
  [button('Tiếp tục', { isDisabled: true }), ['Tiếp tục.', 'chưa dùng được.']],
  [{ kind: 'box', name: 'Năm', text: '' }, ['Năm.', 'ô trống.']],
  [
    { kind: 'box', name: 'Năm', text: '19', description: 'Năm có bốn chữ số' },
    ['Năm.', 'ô nhập. 19.', 'Năm có bốn chữ số.'],
  ],
];

test.each(controls)('GU-5 a control says its name, what it holds and its state: %j', (control, said) => {
  for (const kind of ['focus', 'press'] as const)
    expect(whatToSay(page, page, { kind, control }, t)).toEqual({ now: said });
});

test('GU-6 a typed character is said, a removed one too, and a key of the screen by its name', () => {
  expect(whatToSay(box('a', 'L'), box('a', 'LÒ'), none, t)).toEqual({ now: ['Ò'] });
  expect(whatToSay(box('a', 'LÒ'), box('a', 'L'), none, t)).toEqual({ now: ['đã xoá Ò'] });
  const key: Deed = { kind: 'key', name: 'Dấu huyền' };
  expect(whatToSay(box('a', 'LO'), box('a', 'LÒ'), key, t)).toEqual({ now: ['Dấu huyền'] });
  expect(whatToSay(box('Ngày', '15'), box('Tháng', ''), key, t)).toEqual({ now: ['Dấu huyền', 'Tháng.'] });
});

test('GU-7 a fault that has come is said after what was done; one that was there is not said again', () => {
  const wrong = { ...page, faults: ['Năm có bốn chữ số.'] };
  expect(whatToSay(page, wrong, none, t)).toEqual({ after: ['Năm có bốn chữ số.'] });
  expect(whatToSay(wrong, wrong, none, t)).toEqual({});
});

test('GU-7 of a list that was turned the new choices are said', () => {
  const turned = { ...page, controls: [button('Đất đai'), button('Quay lại')] };
  expect(whatToSay(page, turned, none, t)).toEqual({ after: ['Có thể chọn:', 'Đất đai.'] });
});

test('GU-7 nothing is said where nothing has changed', () => {
  expect(whatToSay(page, { ...page, lines: ['Ông/Bà cần làm việc gì?', 'Còn 9 giây'] }, none, t)).toEqual({});
});
