import { z } from 'zod';
import { Assumption, Id, Localised, says } from './text.ts';

/**
 * Letters that stay apart in a loudspeaker: B D Đ E G P T rhyme when read out, I O look like digits,
 * F J W Z are not in the Vietnamese alphabet.
 */
export const Prefix = z.enum(
  ['A', 'C', 'H', 'K', 'L', 'M', 'N', 'Q', 'R', 'S', 'U', 'V', 'X', 'Y'],
  says('is not a letter that can be told apart when called out', 'use one of A C H K L M N Q R S U V X Y'),
);
export type Prefix = z.infer<typeof Prefix>;

export const Pictogram = z.enum([
  'khai-sinh',
  'ket-hon',
  'chung-thuc',
  'nha-o',
  'dat',
  'tro-cap',
  'ho-kinh-doanh',
  'tra-ket-qua',
]);
export type Pictogram = z.infer<typeof Pictogram>;

const maxShortWords = 4;

function isShort(name: Localised): boolean {
  return Object.values(name).every((text) => text.split(/\s+/).length <= maxShortWords);
}

const Service = z.strictObject({
  id: Id,
  /** First letter of every ticket number of this field, unique in the hall. */
  prefix: Prefix,
  name: Localised,
  /** For tiles and board rows. */
  shortName: Localised.refine(
    isShort,
    says('has more than four words', 'shorten it, a tile has no room for more'),
  ),
  pictogram: Pictogram,
  /** What the forecast starts from until the hall has measured its own. */
  meanServiceMinutes: Assumption,
});
export type Service = z.infer<typeof Service>;

/** `services.yaml`: the fields ("lĩnh vực") people take a number for, in the order of the kiosk's tiles. */
export const ServicesFile = z.strictObject({ services: z.array(Service).min(1) });
