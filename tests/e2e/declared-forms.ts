import type { Form } from '@motcua/config/forms';
import { fieldsOf } from '@motcua/config/forms';
import type { Page } from '@playwright/test';
import { expect } from '@playwright/test';
import type { DemoHall } from '../harness/demo-hall.ts';
import type { Wishes } from './fill-form.ts';
import type { Hands } from './hands.ts';

export type DeclaredForm = { id: string; field: RegExp; procedure: string; wishes: Wishes };
/** A form that a citizen fills in for itself, from the page of help. */
export type LoneForm = { id: string; lone: RegExp; wishes: Wishes };
export const loneForms: readonly LoneForm[] = [
  { id: 'phan-anh-kien-nghi', lone: /Phản ánh, kiến nghị/, wishes: {} },
];

/** Each form that a procedure of the hall asks for, and what a citizen answers where the first option would end it. */
export const declaredForms: readonly DeclaredForm[] = [
  { id: 'khai-sinh', field: /Hộ tịch/, procedure: '1.001193', wishes: { 'yeuCau.quanHe': 'me' } },
  {
    id: 'ket-hon',
    field: /Hộ tịch/,
    procedure: '1.000894',
    wishes: { 'benNu.tinhTrang': 'chua', 'benNam.tinhTrang': 'chua' },
  },
  { id: 'khai-tu', field: /Hộ tịch/, procedure: '1.000656', wishes: {} },
  { id: 'xac-nhan-hon-nhan', field: /Hộ tịch/, procedure: '1.004873', wishes: { 'nguoi.tinhTrang': 'chua' } },
  {
    id: 'trich-luc-ho-tich',
    field: /Hộ tịch/,
    procedure: '2.000635',
    wishes: { 'yeuCau.quanHe': 'cha', 'viec.taiDay': 'no' },
  },
  { id: 'ct01', field: /Cư trú/, procedure: '1.004222', wishes: { 'chuHo.quanHe': 'con' } },
  { id: 'ho-kinh-doanh', field: /Hộ kinh doanh/, procedure: '1.001612', wishes: {} },
  { id: 'bien-dong-dat-dai', field: /Đất đai/, procedure: '1.012768', wishes: {} },
  { id: 'huu-tri-xa-hoi', field: /Bảo trợ/, procedure: '1.014027', wishes: {} },
  { id: 'tro-giup-xa-hoi', field: /Bảo trợ/, procedure: '1.001776', wishes: { 'loai.doiTuong': 'nuoi-con' } },
  { id: 'chung-thuc', field: /Chứng thực/, procedure: '2.000815', wishes: {} },
];

export async function formOf(page: Page, hall: DemoHall, id: string): Promise<Form> {
  return (await (await page.request.get(`${hall.url}/api/v1/forms/${id}`)).json()) as Form; // the loader's own shape
}

/** From the first page to the question in which way to declare. */
export async function walkToForm(
  page: Page,
  hall: DemoHall,
  declared: DeclaredForm | LoneForm,
  { touch }: Hands,
): Promise<void> {
  if ('lone' in declared) return walkToLoneForm(page, hall, declared, { touch });
  const { field, procedure } = declared;
  const name = (await hall.document()).procedures.find(({ code }) => code === procedure)?.name.vi ?? '';
  await page.goto(`${hall.url}/kiosk`);
  await touch(page.getByRole('button', { name: 'Chạm để lấy số' }));
  await touch(page.getByRole('main').getByRole('button', { name: 'Tiếng Việt' }));
  await touch(page.getByRole('button', { name: field }));
  await page.getByText(/^Việc nào về/).waitFor();
  const chosen = page.getByRole('button', { name, exact: true });
  while ((await chosen.count()) === 0) await touch(page.getByRole('button', { name: /Xem thêm/ }));
  await touch(chosen);
  await touch(page.getByRole('button', { name: 'Tiếp tục' }));
  await touch(page.getByRole('button', { name: /Khai tờ khai trước/ }));
  await page.getByText('Ông/Bà muốn khai bằng cách nào?').waitFor();
}

async function walkToLoneForm(
  page: Page,
  hall: DemoHall,
  { lone }: LoneForm,
  { touch }: Pick<Hands, 'touch'>,
): Promise<void> {
  await page.goto(`${hall.url}/kiosk`);
  await touch(page.getByRole('button', { name: 'Chạm để lấy số' }));
  await touch(page.getByRole('main').getByRole('button', { name: 'Tiếng Việt' }));
  await touch(page.getByRole('button', { name: 'Tôi không biết – gặp hướng dẫn' }));
  await touch(page.getByRole('button', { name: lone }));
  await touch(page.getByRole('button', { name: /Bắt đầu viết/ }));
  await page.getByText('Ông/Bà muốn khai bằng cách nào?').waitFor();
}

/** From "check your answers" to the code. */
export async function sendIt(page: Page, { touch }: Hands): Promise<string> {
  const send = page.getByRole('button', { name: 'Gửi tờ khai' });
  const place = page.locator('h1, .page-over, .d-progress');
  while ((await send.count()) === 0) {
    const before = await place.allTextContents();
    await touch(page.getByRole('button', { name: /^(Tiếp tục|Xem tiếp)$/ }));
    await expect.poll(() => place.allTextContents()).not.toEqual(before);
  }
  await expect(page.getByText('Tờ khai đã đủ.')).toBeVisible();
  await touch(send);
  return ((await page.locator('output').textContent()) ?? '').replace(' ', '');
}

/** Names that the form's examples put onto the paper whatever else is answered. */
export function namesOnPaper(form: Form): string[] {
  return [...fieldsOf(form).values()].flatMap(({ field }) =>
    field.type === 'person-name' && field.appliesIf === undefined && field.required ? [field.example] : [],
  );
}
