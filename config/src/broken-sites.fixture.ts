import { brokenDevices } from './broken-devices.fixture.ts';

/** One mistake an operator could make, and what the loader has to say about it. */
export interface BrokenSite {
  readonly kind: 'setting' | 'link' | 'prefix' | 'device';
  readonly name: string;
  readonly file: string;
  readonly find: string;
  readonly put: string;
  /** A piece of the edited file that stands on the line the problem must name. */
  readonly at: string;
  readonly message: string;
  readonly remedy: string;
}

function broken(
  name: string,
  file: string,
  [find, put]: readonly [string, string],
  at: string,
  [message, remedy]: readonly [string, string],
): BrokenSite {
  return { kind: 'setting', name, file, find, put, at, message, remedy };
}

function brokenLink(...row: Parameters<typeof broken>): BrokenSite {
  return { ...broken(...row), kind: 'link' };
}

function brokenPrefix(...row: Parameters<typeof broken>): BrokenSite {
  return { ...broken(...row), kind: 'prefix' };
}

const inSite = [
  broken('an unknown key at the top', 'site.yaml', ['timeZone:', 'timezone:'], 'timezone:', [
    '"timezone" is not a known',
    'Did you mean "timeZone"?',
  ]),
  broken('a missing key at the top', 'site.yaml', ['timeZone: Asia/Ho_Chi_Minh', ''], 'id: tuan-giao', [
    '"timeZone" is missing',
    'timeZone: …',
  ]),
  broken('an unknown time zone', 'site.yaml', ['Asia/Ho_Chi_Minh', 'Asia/Tuan_Giao'], 'timeZone:', [
    'is not a time zone',
    'Asia/Ho_Chi_Minh',
  ]),
  broken('an unknown locale', 'site.yaml', ['[vi, en]', '[vi, eng]'], 'locales:', [
    '"locales[1]"',
    'Did you mean "en"?',
  ]),
  broken(
    'a text where a number should be',
    'site.yaml',
    ['recallLimit: 3', 'recallLimit: three'],
    'recallLimit: three',
    ['should be of type', 'without quotes'],
  ),
  broken(
    'a number below its limit',
    'site.yaml',
    ['recallPauseSeconds: 10', 'recallPauseSeconds: -1'],
    'recallPauseSeconds',
    ['is too small', 'at least 0'],
  ),
  broken(
    'a number above its limit',
    'site.yaml',
    ['parkMaxMinutes: 120', 'parkMaxMinutes: 1200'],
    'parkMaxMinutes',
    ['is too large', 'at most 480'],
  ),
  broken(
    'a fraction where a whole number should be',
    'site.yaml',
    ['maxPriorityInARow: 3', 'maxPriorityInARow: 2.5'],
    'maxPriorityInARow',
    ['should be of type int', 'whole number'],
  ),
  broken('a reason outside the closed list', 'site.yaml', ['id: merit', 'id: vip'], 'id: vip', [
    '"vip", which is not a choice',
    'elderly',
  ]),
  brokenLink(
    'the same reason twice',
    'site.yaml',
    ['id: merit', 'id: elderly'],
    'id: elderly\n    label: { vi: Người có công',
    ['"elderly" is used twice', 'own priority reason'],
  ),
  broken(
    'a language left out',
    'site.yaml',
    ['{ vi: Người cao tuổi, en: Elderly person }', '{ vi: Người cao tuổi }'],
    '{ vi: Người cao tuổi }',
    ['label.en" is missing', 'en: …'],
  ),
  broken('a unit code without quotes', 'site.yaml', ["code: '03253'", 'code: 3253'], 'code: 3253', [
    'should be of type string',
    'quotes',
  ]),
  broken('an impossible date', 'site.yaml', ['validFrom: 2025-07-01', 'validFrom: 2025-02-30'], 'validFrom', [
    'is not a date',
    '2026-11-23',
  ]),
  broken(
    'letters and marks stored apart',
    'site.yaml',
    ['vi: Nghỉ giải lao', `vi: ${'Nghỉ giải lao'.normalize('NFD')}`],
    'id: break',
    ['stored apart', 'NFC'],
  ),
  broken('a tab in the indentation', 'site.yaml', ['  recallLimit: 3', '\trecallLimit: 3'], '\trecallLimit', [
    'The YAML cannot be read',
    'no tabs',
  ]),
  broken(
    'a key written twice',
    'site.yaml',
    ['recallLimit: 3', 'recallLimit: 3\n  recallLimit: 4'],
    '  recallLimit: 4',
    ['Map keys must be unique', 'Check'],
  ),
];

const inServices = [
  brokenPrefix('a prefix that sounds like others', 'services.yaml', ['prefix: A', 'prefix: P'], 'prefix: P', [
    'told apart',
    'A C H K',
  ]),
  brokenPrefix('a prefix of two letters', 'services.yaml', ['prefix: C', 'prefix: CT'], 'prefix: CT', [
    'told apart',
    'A C H K',
  ]),
  brokenLink(
    'the same prefix twice',
    'services.yaml',
    ['prefix: C', 'prefix: A'],
    'prefix: A\n    name: { vi: Chứng thực',
    ['prefix "A" is used twice', 'own prefix'],
  ),
  broken('an id that is not one', 'services.yaml', ['id: ho-tich', 'id: Hộ tịch'], 'id: Hộ tịch', [
    'is not an id',
    'small letters',
  ]),
  brokenLink(
    'the same id twice',
    'services.yaml',
    ['id: chung-thuc', 'id: ho-tich'],
    'id: ho-tich\n    prefix: C',
    ['service id "ho-tich" is used twice', 'own service id'],
  ),
  broken(
    'a short name that is long',
    'services.yaml',
    ['shortName: { vi: Hộ tịch,', 'shortName: { vi: Hộ tịch và mọi việc khác,'],
    'và mọi việc khác',
    ['more than four words', 'Shorten'],
  ),
  broken('an unknown pictogram', 'services.yaml', ['pictogram: dat', 'pictogram: khai-shin'], 'khai-shin', [
    'not a choice',
    'Did you mean "khai-sinh"?',
  ]),
  brokenLink(
    'a service nobody serves',
    'services.yaml',
    [
      'services:\n',
      'services:\n  - id: thue\n    prefix: S\n    name: { vi: Thuế, en: Tax }\n    shortName: { vi: Thuế, en: Tax }\n    pictogram: dat\n    meanServiceMinutes: { value: 5, confirmed: false }\n',
    ],
    'id: thue',
    ['No counter serves "thue"', 'counters.yaml'],
  ),
  broken(
    'an assumption without its mark',
    'services.yaml',
    ['{ value: 12, confirmed: false }', '{ value: 12 }'],
    '{ value: 12 }',
    ['confirmed" is missing', 'confirmed: …'],
  ),
  broken(
    'a list written as a map',
    'services.yaml',
    ['services:\n', 'services: {}\nother:\n'],
    'services: {}',
    ['should be of type array', 'list'],
  ),
];

const inCounters = [
  brokenLink(
    'a counter with an unknown service',
    'counters.yaml',
    ['serviceIds: [cu-tru]', 'serviceIds: [cutru]'],
    '[cutru]',
    ['There is no service "cutru"', 'Did you mean "cu-tru"?'],
  ),
  brokenLink(
    'a counter that serves nothing',
    'counters.yaml',
    ['serviceIds: [ho-tich]', 'serviceIds: []'],
    'serviceIds: []',
    ['serves nothing', 'at least one'],
  ),
  brokenLink(
    'two counters with one number',
    'counters.yaml',
    ['number: 5', 'number: 4'],
    'number: 4\n    name: { vi: Quầy 5',
    ['number "4" is used twice', 'own number'],
  ),
  broken('an unknown kind of counter', 'counters.yaml', ['kind: priority', 'kind: vip'], 'kind: vip', [
    'not a choice',
    'ordinary, priority',
  ]),
];

const inOpening = [
  broken('a time of one digit', 'opening.yaml', ["from: '07:30'", "from: '7:30'"], "'7:30'", [
    'is not a time of day',
    '07:30',
  ]),
  broken('a session that ends before it begins', 'opening.yaml', ["to: '11:30'", "to: '01:30'"], "'01:30'", [
    'ends before it begins',
    'correct',
  ]),
  broken('sessions that overlap', 'opening.yaml', ["from: '13:30'", "from: '11:00'"], 'monday:', [
    'overlap',
    'morning',
  ]),
  broken('a weekday left out', 'opening.yaml', ['  saturday: []\n', ''], 'monday:', [
    '"week.saturday" is missing',
    'saturday',
  ]),
  broken('an unknown calendar', 'opening.yaml', ['calendar: lunar', 'calendar: luna'], 'calendar: luna', [
    'not a choice',
    'Did you mean "lunar"?',
  ]),
  broken('a month that does not exist', 'opening.yaml', ['month: 9', 'month: 13'], 'month: 13', [
    'is too large',
    'at most 12',
  ]),
  broken(
    'an alias that leads nowhere',
    'opening.yaml',
    ['tuesday: *ngay-thuong', 'tuesday: *ngay-le'],
    '# yaml-language-server',
    ['alias', 'Write the value out'],
  ),
];

const civil = 'procedures/ho-tich.yaml';
const elsewhere = [
  brokenLink(
    'a procedure with an unknown service',
    civil,
    ['serviceId: ho-tich', 'serviceId: ho-tic'],
    'serviceId: ho-tic\n',
    ['There is no service "ho-tic"', 'Did you mean "ho-tich"?'],
  ),
  broken('a procedure code without quotes', civil, ["code: '1.001193'", 'code: 1.001193'], 'code: 1.001193', [
    'should be of type string',
    'quotes',
  ]),
  broken('a code that is not one', civil, ["'1.001193'", "'1001193'"], "'1001193'", [
    'is not a procedure code',
    '1.001193',
  ]),
  brokenLink(
    'a code used twice',
    civil,
    ["'1.000894'", "'1.001193'"],
    "'1.001193'\n    name: { vi: Đăng ký kết hôn",
    ['code "1.001193" is used twice', 'own code'],
  ),
  broken('an unknown kind of paper', civil, ['kind: show', 'kind: shown'], 'kind: shown', [
    'not a choice',
    'Did you mean "show"?',
  ]),
  broken('an unknown key inside a list', civil, ['keywords:', 'keyword:'], 'keyword:', [
    'keyword" is not a known',
    'Did you mean "keywords"?',
  ]),
  broken('a target of an unknown kind', 'targets.yaml', ['kind: milestone', 'kind: wish'], 'kind: wish', [
    'not a choice',
    'measure',
  ]),
  broken('a task the plan does not have', 'targets.yaml', ['taskIds: [VIII.4]', 'taskIds: [X.4]'], '[X.4]', [
    'is not a task',
    'VIII.5',
  ]),
];

export const brokenSites: readonly BrokenSite[] = [
  ...inSite,
  ...inServices,
  ...inCounters,
  ...inOpening,
  ...elsewhere,
  ...brokenDevices,
];
