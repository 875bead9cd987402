import { z } from 'zod';
import { DateText, Line, Localised, says } from '../schema/text.ts';

/** Which letters a language is written in (ISO 15924). */
export const scripts = ['Tavt', 'Latn'] as const;
export type Script = (typeof scripts)[number];

/** A line by a speaker. Without a second speaker who has read it, it is a draft and no screen shows it. */
export const PackLine = z
  .strictObject({
    text: Line,
    by: Line,
    writtenOn: DateText,
    checkedBy: Line.optional(),
    checkedOn: DateText.optional(),
  })
  .refine(
    ({ by, checkedBy }) => checkedBy === undefined || by !== checkedBy,
    says('is checked by the one who wrote it', 'let another speaker read it'),
  );
export type PackLine = z.infer<typeof PackLine>;

/**
 * A language that local speakers supply (tiếng dân tộc, NĐ 118/2025 Đ.8): as many lines as there are. What is missing
 * is shown in Vietnamese; nothing in it may come from a machine.
 */
export const LanguagePack = z.strictObject({
  tag: z.string().regex(/^[a-z]{2,3}$/, says('is not a language', 'use the tag of BCP 47, such as tai')),
  names: Localised,
  /** How the language calls itself, in its own letters. */
  own: PackLine.optional(),
  script: z.enum(scripts),
  lines: z.record(z.string(), PackLine).default({}),
});
export type LanguagePack = z.infer<typeof LanguagePack>;
