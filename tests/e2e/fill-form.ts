import type { Field, Form } from '@motcua/config/forms';
import { fieldsOf } from '@motcua/config/forms';
import type { Page } from '@playwright/test';
import type { Hands } from './hands.ts';
import { finger } from './hands.ts';
import { expect } from '@playwright/test';

type Column = Extract<Field, { type: 'rows' }>['columns'][number];

/** Which option a citizen of the story touches; the first where nothing is said. */
export type Wishes = Readonly<Record<string, string>>;

/** Answers every question of a form with the form's own examples, from the first page to "check your answers". */
export async function fillForm(
  page: Page,
  form: Form,
  wishes: Wishes = {},
  look: (name: string) => Promise<void> = () => Promise.resolve(),
  hands: Hands = finger,
): Promise<number> {
  let pages = 0;
  for (; pages < 60; pages += 1) {
    const heading = (await page.locator('h1').first().textContent()) ?? '';
    if (heading === 'Xin xem lại tờ khai') return pages;
    const place = await page.locator('.d-progress').textContent();
    await look(heading);
    if (await fillPage(page, form, wishes, hands))
      await hands.touch(page.getByRole('button', { name: 'Tiếp tục' }));
    await expect
      .poll(async () => [
        await page.locator('h1').first().textContent(),
        (await page.locator('.d-progress').textContent()) ?? '',
      ])
      .not.toEqual([heading, place]);
  }
  throw new Error(`${form.id} has no end`);
}

/** False: a touch has answered the whole page. */
async function fillPage(page: Page, form: Form, wishes: Wishes, hands: Hands): Promise<boolean> {
  const known = [...fieldsOf(form)].map(([path, { field }]) => ({ path, field }));
  const shown = await page
    .locator('[data-field]')
    .evaluateAll((boxes) => boxes.map((box) => box.getAttribute('data-field')));
  const fields = known.filter(({ path }) => shown.includes(path));
  for (const { path, field } of fields) await fillField(page, hands, path, field, wishes[path]);
  const [only] = fields;
  return !(
    fields.length === 1 &&
    only !== undefined &&
    ['choice', 'yes-no', 'commitment'].includes(only.field.type)
  );
}

async function fillField(
  page: Page,
  hands: Hands,
  path: string,
  field: Field | Column,
  wish: string | undefined,
): Promise<void> {
  const box = page.locator(`[data-field="${path}"]`);
  const line = (part?: string) =>
    page.locator(`[data-line="${part === undefined ? path : `${path}.${part}`}"]`);
  const touch = (name: string): Promise<void> => hands.touch(box.getByRole('button', { name, exact: true }));
  switch (field.type) {
    case 'choice':
      return touch(field.options.find(({ code }) => code === wish)?.vi ?? field.options[0]?.vi ?? '');
    case 'yes-no':
      return touch(wish === 'no' ? 'Không' : 'Có');
    case 'commitment':
      return touch('Tôi cam đoan');
    // of two long lists, the one whose line is active may be the only one that stands open
    case 'ethnicity':
      await hands.reach(line('search'));
      return touch('Thái');
    case 'nationality':
      await hands.reach(line('search'));
      return touch('Việt Nam');
    case 'address':
      await hands.write(line('province'), 'Điện Biên');
      await hands.write(line('commune'), 'Tuần Giáo');
      if (field.detail !== 'none') await hands.write(line('detail'), 'Bản Chiềng An');
      return;
    case 'date': {
      const [year = '', month, day] = isoOf(field.example).split('-');
      if (day !== undefined) {
        await hands.write(line('day'), day);
        await hands.write(line('month'), month ?? '');
      }
      return hands.write(line('year'), year);
    }
    case 'time':
      await hands.write(line('hour'), '7');
      return hands.write(line('minute'), '30');
    case 'rows':
      await touch('Thêm người hoặc mục');
      for (const column of field.columns) await fillField(page, hands, `0.${column.key}`, column, undefined);
      return hands.touch(page.getByRole('button', { name: 'Xong dòng này' }));
    case 'authority':
    case 'printed':
      return;
    default:
      return hands.write(line(), field.example);
  }
}

/** `15/08/1990` or `1998`, as examples are written. */
function isoOf(example: string): string {
  return example.split('/').reverse().join('-');
}
