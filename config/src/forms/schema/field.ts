import { z } from 'zod';
import { Confirmed, Id, Line, Localised, says } from '../../schema/text.ts';
import { Condition, FieldPath } from './condition.ts';

export const FieldKey = z
  .string()
  .regex(
    /^[A-Za-z][A-Za-z0-9]*$/,
    says('is not the key of a field', 'use letters without marks and digits, such as hoTen'),
  );

/** What an ID card can say about a person. Name parts are the first word, the words between and the last. */
export const cardParts = [
  'personal-number',
  'old-number',
  'full-name',
  'family-name',
  'middle-name',
  'given-name',
  'birth-date',
  'sex',
  'address',
  'issued-on',
  'paper-kind',
] as const;
export type CardPart = (typeof cardParts)[number];

const Option = z.strictObject({ code: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/), vi: Line, en: Line });
export type Option = z.infer<typeof Option>;

const PatternText = z.string().refine(
  (text) => {
    try {
      return new RegExp(text, 'u') instanceof RegExp;
    } catch {
      return false;
    }
  },
  says('is not a regular expression', 'correct it, for example "[A-Z]{2}[0-9]{6,8}"'),
);

const name = {
  key: FieldKey,
  label: Localised,
  /** Shown nowhere but where it is asked: other places see it masked, logs never see it. */
  sensitive: z.boolean().default(false),
  /** `false` where no source settles that the paper form has this field. */
  confirmed: Confirmed,
};
const asked = {
  ...name,
  /** In plain words; a field that shares a page has the page's question instead. */
  question: Localised.optional(),
  help: Localised.optional(),
  page: Id.optional(),
  required: z.boolean().default(false),
  requiredIf: Condition.optional(),
  appliesIf: Condition.optional(),
  /** Offered as the answer when the page is first shown: what another field says, if the condition holds. */
  defaultFrom: z.strictObject({ field: FieldPath, if: Condition.optional() }).optional(),
  fromCard: z.strictObject({ person: FieldKey, part: z.enum(cardParts) }).optional(),
  /** The number of the clause on the paper form. */
  printsAt: Line.optional(),
  /** A question of the kiosk's own, which the paper form does not have. */
  offPaper: z.literal(true).optional(),
};
/** Typed by hand, so there is an example; examples are made up and pass the field's own check. */
const typed = { ...asked, help: Localised, example: Line };

const type = z.literal;
const MaxLength = z.int().min(1).max(4000);

const nameKind = {
  type: type('person-name'),
  upperCase: z.boolean().default(true),
  maxLength: MaxLength.default(100),
};
const textKind = {
  type: type('text'),
  maxLength: MaxLength.default(200),
  /** Words the text must begin with; put before it when they are missing. */
  prefix: Line.optional(),
  pattern: PatternText.optional(),
  /** What to do when the pattern does not fit. */
  patternHint: Localised.optional(),
};
const dateKind = {
  type: type('date'),
  /** Whoever does not know day and month may give the year alone. */
  yearAlone: z.boolean().default(false),
  futureAllowed: z.boolean().default(false),
  /** Repeated in words on the paper. */
  inWords: z.boolean().default(false),
};
const numberKind = {
  type: type('personal-number'),
  /** Whose birth and sex the twelve digits are compared with. */
  birth: FieldPath.optional(),
  sex: FieldPath.optional(),
  sexIs: z.enum(['nam', 'nu']).optional(),
};
const wholeKind = {
  type: type('whole-number'),
  min: z.int().default(0),
  max: z.int().default(1_000_000),
  default: z.int().optional(),
};
const moneyKind = { type: type('money'), min: z.int().nonnegative().default(0) };
const choiceKind = {
  type: type('choice'),
  options: z.array(Option).min(2),
  default: z.string().optional(),
};
const yesNoKind = { type: type('yes-no'), default: z.boolean().optional() };

const inRow = { ...name, required: z.boolean().default(false) };
const typedInRow = { ...inRow, example: Line };

/** One thing asked of each row of a repeating group. */
export const Column = z.discriminatedUnion('type', [
  z.strictObject({ ...typedInRow, ...nameKind }),
  z.strictObject({ ...typedInRow, ...textKind }),
  z.strictObject({ ...typedInRow, ...dateKind }),
  z.strictObject({ ...typedInRow, type: type('personal-number') }),
  z.strictObject({ ...typedInRow, ...wholeKind }),
  z.strictObject({ ...inRow, ...choiceKind }),
  z.strictObject({ ...inRow, ...yesNoKind }),
]);
export type Column = z.infer<typeof Column>;

export const Field = z.discriminatedUnion('type', [
  z.strictObject({ ...typed, ...nameKind }),
  z.strictObject({ ...typed, ...textKind }),
  z.strictObject({ ...typed, type: type('long-text'), maxLength: MaxLength.default(2000) }),
  z.strictObject({ ...typed, ...dateKind }),
  z.strictObject({ ...typed, type: type('time') }),
  z.strictObject({ ...typed, ...numberKind }),
  /** The number of an identity paper; `kind` is the choice that says which paper. */
  z.strictObject({ ...typed, type: type('id-paper'), kind: FieldPath.optional() }),
  z.strictObject({ ...typed, type: type('phone') }),
  z.strictObject({ ...typed, type: type('email') }),
  z.strictObject({ ...typed, ...moneyKind }),
  z.strictObject({ ...typed, ...wholeKind }),
  /** Square metres, up to two decimals. */
  z.strictObject({ ...typed, type: type('area') }),
  z.strictObject({ ...asked, ...choiceKind }),
  z.strictObject({ ...asked, type: type('ethnicity') }),
  z.strictObject({ ...asked, type: type('nationality'), default: z.string().optional() }),
  /** Province, commune and, where wanted, hamlet or house; `detail` says whether the last is asked. */
  z.strictObject({
    ...asked,
    type: type('address'),
    detail: z.enum(['required', 'optional', 'none']).default('optional'),
  }),
  z.strictObject({ ...asked, ...yesNoKind }),
  z.strictObject({
    ...asked,
    type: type('rows'),
    columns: z.array(Column).min(1),
    min: z.int().nonnegative().default(0),
    max: z.int().positive().max(50),
  }),
  /** A sentence the citizen agrees to. */
  z.strictObject({ ...asked, type: type('commitment'), text: Localised }),
  /** The authority the form is addressed to; the hall fills it, nobody is asked. */
  z.strictObject({ ...name, type: type('authority'), printsAt: Line.optional() }),
  /** A part of the paper that is not asked here: signed at the counter, or filled from the list of papers. */
  z.strictObject({
    ...name,
    type: type('printed'),
    part: z.enum(['signature', 'papers', 'place-and-date', 'office']),
    printsAt: Line.optional(),
  }),
]);
export type Field = z.infer<typeof Field>;
export type FieldType = Field['type'];
/** A field somebody answers on a page. */
export type AskedField = Exclude<Field, { type: 'authority' | 'printed' }>;
