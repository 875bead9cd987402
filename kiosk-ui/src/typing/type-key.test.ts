import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readWord, writeWord } from './letter.ts';
import { tonePlace, type ToneStyle } from './syllable.ts';
import { backspace, putMark, resumeTyping, typedText, typeKey, type TypingMethod } from './type-key.ts';
import { wordList } from './word-list.fixture.ts';

function type(keys: string, method: TypingMethod = 'telex', toneStyle: ToneStyle = 'old'): string {
  let typing = resumeTyping('');
  for (const key of keys) typing = typeKey(typing, key, { method, toneStyle });
  return typedText(typing);
}

const telexKeys: Record<string, string> = {
  'a\u0302': 'aa',
  'a\u0306': 'aw',
  'e\u0302': 'ee',
  'o\u0302': 'oo',
  'o\u031b': 'ow',
  'u\u031b': 'uw',
  đ: 'dd',
};
const vniKeys: Record<string, string> = {
  'a\u0302': 'a6',
  'a\u0306': 'a8',
  'e\u0302': 'e6',
  'o\u0302': 'o6',
  'o\u031b': 'o7',
  'u\u031b': 'u7',
  đ: 'd9',
};
const toneKeys = { telex: 'sfrxj', vni: '12345' } as const;
const toneMarks = ['\u0301', '\u0300', '\u0309', '\u0303', '\u0323'];

/** Keys for a word, worked out from Unicode's own decomposition and from nothing of ours. */
function keysFor(word: string, method: 'telex' | 'vni', toneAt: 'end' | 'vowel'): string {
  const shapes = method === 'telex' ? telexKeys : vniKeys;
  let tone = '';
  let keys = '';
  for (const char of word.normalize('NFC')) {
    const marks = Array.from(char.normalize('NFD'));
    const mark = marks.find((part) => toneMarks.includes(part));
    const bare = marks.filter((part) => !toneMarks.includes(part)).join('');
    const low = bare.toLowerCase();
    const typed = shapes[low] ?? low;
    keys += bare === low ? typed : typed.toUpperCase();
    if (mark !== undefined) tone = toneKeys[method][toneMarks.indexOf(mark)] ?? '';
    if (mark !== undefined && toneAt === 'vowel') keys += tone;
  }
  return toneAt === 'end' ? keys + tone : keys;
}

describe('typing Vietnamese', () => {
  it('VT-1 the table has at least two hundred words, none twice', () => {
    expect(new Set(wordList).size).toBe(wordList.length);
    expect(wordList.length).toBeGreaterThanOrEqual(200);
  });

  it.each(['telex', 'vni'] as const)(
    'VT-1 every word of the table comes out of its %s keys, tone last',
    (method) => {
      const wrong = wordList.filter((word) => type(keysFor(word, method, 'end'), method) !== word);
      expect(wrong).toEqual([]);
    },
  );

  it.each(['telex', 'vni'] as const)('VT-1 and with the tone right after its vowel, by %s', (method) => {
    const wrong = wordList.filter((word) => type(keysFor(word, method, 'vowel'), method) !== word);
    expect(wrong).toEqual([]);
  });

  it.each(['telex', 'vni'] as const)('VT-1 and in capitals, by %s', (method) => {
    const wrong = wordList
      .map((word) => word.toUpperCase())
      .filter((word) => type(keysFor(word, method, 'end'), method) !== word);
    expect(wrong).toEqual([]);
  });

  it.each([
    ['hoaf', 'hòa', 'hoà'],
    ['khoer', 'khỏe', 'khoẻ'],
    ['thuyr', 'thủy', 'thuỷ'],
    ['toanf', 'toàn', 'toàn'],
    ['quys', 'quý', 'quý'],
    ['giaf', 'già', 'già'],
    ['muas', 'múa', 'múa'],
    ['khuyur', 'khuỷu', 'khuỷu'],
    ['ngoais', 'ngoái', 'ngoái'],
  ])('VT-2 %s is %s in the old style and %s in the new', (keys, old, modern) => {
    expect([type(keys, 'telex', 'old'), type(keys, 'telex', 'new')]).toEqual([old, modern]);
  });

  it.each([
    ['hosan', 'hoán'],
    ['thuowr', 'thuở'],
    ['thuowng', 'thương'],
    ['nuwocs', 'nước'],
    ['nuocws', 'nước'],
    ['dduwowngf', 'đường'],
    ['duongdwf', 'đường'],
    ['muaw', 'mưa'],
    ['luuw', 'lưu'],
    ['hoawcj', 'hoặc'],
    ['quaanf', 'quần'],
    ['gif', 'gì'],
    ['gieengs', 'giếng'],
    ['khuyeens', 'khuyến'],
    ['vieetj', 'việt'],
    ['vietje', 'việt'],
    ['wng', 'ưng'],
    ['tw', 'tư'],
    ['xoooong', 'xooong'],
  ])('VT-3 marks may come late or early: %s is %s', (keys, word) => {
    expect(type(keys)).toBe(word);
  });

  it.each([
    ['ass', 'as'],
    ['aaa', 'aa'],
    ['ddd', 'dd'],
    ['oww', 'ow'],
    ['uww', 'uw'],
    ['classs', 'class'],
    ['asz', 'a'],
    ['az', 'az'],
    ['s', 's'],
    ['bcs', 'bcs'],
  ])('VT-4 a mark typed twice is taken back, one without a place is a letter: %s is %s', (keys, word) => {
    expect(type(keys)).toBe(word);
  });

  it('VT-4 in VNI a digit without a place is a digit', () => {
    expect(['so61 12', 'b9', '7', 'a11'].map((keys) => type(keys, 'vni'))).toEqual([
      'số 12',
      'b9',
      '7',
      'a1',
    ]);
  });

  it('VT-5 several words: only the one being typed changes', () => {
    expect(type('Lof Thij Panh')).toBe('Lò Thị Panh');
    expect(type('Ban3 Chieng6 An', 'vni')).toBe('Bản Chiêng An');
  });

  it('VT-6 backspace takes the last letter, and the tone goes where it now belongs', () => {
    const rules = { method: 'telex', toneStyle: 'old' } as const;
    const steps = ['toán', 'thuý', 'á', 'Lò '].map((text) => typedText(backspace(resumeTyping(text), rules)));
    expect(steps).toEqual(['tóa', 'thú', '', 'Lò']);
  });

  it('VT-7 a text may be gone on with, and keys of their own put marks', () => {
    const rules = { method: 'marks', toneStyle: 'old' } as const;
    let typing = resumeTyping('Nguyên Thi Ha');
    typing = putMark(typing, { kind: 'tone', tone: 'grave' }, rules);
    expect(typedText(typing)).toBe('Nguyên Thi Hà');
    typing = typeKey(typing, 's', rules);
    expect(typedText(typing)).toBe('Nguyên Thi Hàs');
    expect(typedText(putMark(resumeTyping('bc'), { kind: 'roof' }, rules))).toBe('bc');
  });

  it('VT-8 nothing typed ever throws, text is NFC, and what was finished stays', () => {
    const key = fc.constantFrom(...Array.from('aăâbcdđeêghiklmnoôơpqrstuưvxyzwfjAEODW 0123456789-.'));
    fc.assert(
      fc.property(
        fc.array(key, { maxLength: 40 }),
        fc.constantFrom('telex', 'vni', 'marks'),
        (keys, method) => {
          let typing = resumeTyping('Bản Có ');
          for (const one of keys) typing = typeKey(typing, one, { method, toneStyle: 'new' });
          const text = typedText(typing);
          expect(text).toBe(text.normalize('NFC'));
          expect(text.startsWith('Bản Có ')).toBe(true);
        },
      ),
    );
  });

  it('VT-9 reading and writing a word gives the same word', () => {
    for (const word of wordList) {
      const read = readWord(word);
      expect(writeWord(read, tonePlace(read, 'old'))).toBe(word);
    }
  });
});
