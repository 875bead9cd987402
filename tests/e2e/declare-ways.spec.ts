import type { Form } from '@motcua/config/forms';
import { fieldsOf } from '@motcua/config/forms';
import { expect, test } from './browser-test.ts';
import type { DemoHall } from '../harness/demo-hall.ts';
import { startDemo } from '../harness/demo-hall.ts';
import { citizen, holdCard, personalNumber } from './declare-walk.ts';
import { declaredForms, formOf, loneForms, namesOnPaper, sendIt, walkToForm } from './declared-forms.ts';
import { fillForm } from './fill-form.ts';
import { keyboard, noting, sparingFinger } from './hands.ts';
import { notOnPaper, textOfPaper } from './paper-text.ts';

let hall: DemoHall;
test.beforeAll(async () => {
  hall = await startDemo();
});
test.afterAll(() => hall[Symbol.asyncDispose]());

/** Does the form take the number of this person off the card? */
function asksNumberOf(form: Form, person: string): boolean {
  return [...fieldsOf(form).values()].some(
    ({ field }) =>
      'fromCard' in field && field.fromCard?.person === person && field.fromCard.part === 'personal-number',
  );
}

const nothingToSee = (): Promise<void> => Promise.resolve();

for (const declared of [...declaredForms, ...loneForms]) {
  test(`DF-12 ${declared.id} is filled with the keyboard alone, from the first page to its paper`, async ({
    page,
  }) => {
    const form = await formOf(page, hall, declared.id);
    await walkToForm(page, hall, declared, keyboard);
    await keyboard.touch(page.getByRole('button', { name: /Tự nhập/ }));
    await page.locator('.d-progress').waitFor();
    const hands = noting(keyboard);
    await fillForm(page, form, declared.wishes, nothingToSee, hands);
    const text = await textOfPaper(await hall.declarationPaper(await sendIt(page, keyboard)));
    for (const name of namesOnPaper(form)) expect(text).toContain(name);
    expect(hands.written.length).toBeGreaterThan(2);
    expect(notOnPaper(text, hands.written)).toEqual([]);
  });

  test(`DF-13 ${declared.id} begins with an ID card, and what the card says is on its paper`, async ({
    page,
  }) => {
    const form = await formOf(page, hall, declared.id);
    const [first] = form.persons;
    expect(first).toBeDefined();
    await walkToForm(page, hall, declared, sparingFinger);
    await page.getByRole('button', { name: /^Quét thẻ căn cước/ }).click();
    if (form.persons.length > 1)
      await page.getByRole('button', { name: first?.label.vi ?? '', exact: true }).click();
    await holdCard(page, hall);
    await page.getByRole('button', { name: 'Đúng rồi' }).click();
    await page.locator('.d-progress').waitFor();
    await fillForm(page, form, declared.wishes, nothingToSee, sparingFinger);
    const text = await textOfPaper(await hall.declarationPaper(await sendIt(page, sparingFinger)));
    expect(text).toContain(citizen);
    if (asksNumberOf(form, first?.id ?? '')) expect(text.replace(/\s/g, '')).toContain(personalNumber);
  });
}
