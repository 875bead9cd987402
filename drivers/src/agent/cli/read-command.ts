import { parseArgs } from 'node:util';
import type { DisplayTemplateId } from '../../display/display-template.ts';
import { displayTemplateIds } from '../../display/display-template.ts';
import type { PrinterModelId } from '../../codec/printer-models.ts';
import { printerModels } from '../../codec/printer-models.ts';
import type { Place } from './place.ts';
import { readPlace } from './place.ts';

export type Command =
  | { readonly kind: 'help' }
  | { readonly kind: 'list' }
  | { readonly kind: 'test-print'; readonly place: Place; readonly model: PrinterModelId }
  | { readonly kind: 'listen'; readonly place: Place; readonly profile?: string | undefined }
  | {
      readonly kind: 'led';
      readonly place: Place;
      readonly template: DisplayTemplateId;
      readonly address: number;
      readonly digits: number;
      readonly text: string;
    }
  | { readonly kind: 'say'; readonly text: string; readonly out?: string | undefined };

export type UsageProblem =
  | {
      readonly code: 'no-such-command' | 'wrong-option' | 'place-missing' | 'text-missing';
      readonly word: string;
    }
  | {
      readonly code: 'wrong-value';
      readonly option: string;
      readonly word: string;
      readonly allowed: string;
    };

export type Read = Command | { readonly kind: 'wrong'; readonly problem: UsageProblem };

const text = { type: 'string' } as const;
const options = {
  help: { type: 'boolean', short: 'h' },
  lang: text,
  tcp: text,
  serial: text,
  file: text,
  hid: text,
  baud: text,
  model: text,
  profile: text,
  template: text,
  address: text,
  digits: text,
  out: text,
} as const;
export type Values = Readonly<Partial<Record<Exclude<keyof typeof options, 'help'>, string>>>;

/** What the command line asks for, and in which language. */
export function readCommand(args: readonly string[]): { locale: 'vi' | 'en'; command: Read } {
  try {
    const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true });
    const { help, ...rest } = values;
    const locale = rest.lang === 'en' ? 'en' : 'vi';
    const isHelp = help === true || positionals[0] === undefined || positionals[0] === 'help';
    if (rest.lang !== undefined && rest.lang !== locale)
      return { locale, command: wrongValue('--lang', rest.lang, ['vi', 'en']) };
    return { locale, command: isHelp ? { kind: 'help' } : readNamed(positionals, rest) };
  } catch (error) {
    const said = error instanceof Error ? error.message : String(error);
    const word = /'([^']+)'/.exec(said)?.[1] ?? args.join(' ');
    return { locale: isEnglish(args) ? 'en' : 'vi', command: wrong({ code: 'wrong-option', word }) };
  }
}

function isEnglish(args: readonly string[]): boolean {
  return args.includes('--lang=en') || args[args.indexOf('--lang') + 1] === 'en';
}

function readNamed([name = '', ...words]: readonly string[], values: Values): Read {
  switch (name) {
    case 'list':
      return { kind: 'list' };
    case 'test-print':
      return readPrint(values);
    case 'listen': {
      const place = readPlace(values, ['serial', 'hid', 'tcp']);
      return 'code' in place ? wrong(place) : { kind: 'listen', place, profile: values.profile };
    }
    case 'led':
      return readLed(values, words.join(' '));
    case 'say':
      return words.length === 0
        ? wrong({ code: 'text-missing', word: 'npm run device -- say "Xin mời số một"' })
        : { kind: 'say', text: words.join(' '), out: values.out };
    default:
      return wrong({ code: 'no-such-command', word: name });
  }
}

function readPrint(values: Values): Read {
  const place = readPlace(values, ['tcp', 'serial', 'file']);
  if ('code' in place) return wrong(place);
  const model = oneOf(printerModels, values.model ?? 'generic-80');
  return model === undefined
    ? wrongValue('--model', values.model, Object.keys(printerModels))
    : { kind: 'test-print', place, model };
}

function readLed(values: Values, shown: string): Read {
  const place = readPlace(values, ['serial', 'tcp']);
  if ('code' in place) return wrong(place);
  const template = displayTemplateIds.find((id) => id === values.template);
  if (template === undefined) return wrongValue('--template', values.template, displayTemplateIds);
  const address = wholeNumber(values.address ?? '1', 0, 247);
  if (address === undefined) return wrongValue('--address', values.address, ['0–247']);
  const digits = wholeNumber(values.digits ?? '4', 2, 20);
  if (digits === undefined) return wrongValue('--digits', values.digits, ['2–20']);
  if (shown === '') return wrong({ code: 'text-missing', word: `led … --template ${template} A012` });
  return { kind: 'led', place, template, address, digits, text: shown };
}

function oneOf<K extends string>(table: Readonly<Record<K, unknown>>, word: string): K | undefined {
  // The keys of a table that is written out are exactly its type's.
  return (Object.keys(table) as K[]).find((key) => key === word);
}

function wholeNumber(word: string, least: number, most: number): number | undefined {
  const value = /^\d+$/.test(word) ? Number(word) : undefined;
  return value !== undefined && value >= least && value <= most ? value : undefined;
}

function wrongValue(option: string, word: string | undefined, allowed: readonly string[]): Read {
  return wrong({ code: 'wrong-value', option, word: word ?? '', allowed: allowed.join(', ') });
}

function wrong(problem: UsageProblem): Read {
  return { kind: 'wrong', problem };
}
