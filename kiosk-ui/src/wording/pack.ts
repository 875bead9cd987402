import { createContext, useContext } from 'react';

/** What local speakers have written, by key: `kiosk:field.title`, `form:khai-sinh/name`. The rest is Vietnamese. */
export type Pack = {
  readonly tag: string;
  readonly lines: Readonly<Record<string, string>>;
  /** Where the recording of a line is, for the lines that a speaker has recorded. */
  readonly clips?: Readonly<Record<string, string>> | undefined;
};

/** A pack in use: what is shown in its language, with the Vietnamese text that it stands for. */
export type PackInUse = Pack & {
  readonly vietnamese: Map<string, string>;
  /** What is shown whose recording there is, with the key of its line. */
  readonly spoken: Map<string, string>;
};

export function putInUse(pack: Pack): PackInUse {
  return { ...pack, vietnamese: new Map(), spoken: new Map() };
}

export const PackContext = createContext<PackInUse | undefined>(undefined);

export function usePack(): PackInUse | undefined {
  return useContext(PackContext);
}

/** The language of a text that is shown, and the Vietnamese beside it where it is another. */
export function useTongue(text: string): { lang: string | undefined; beside: string | undefined } {
  const pack = usePack();
  if (pack === undefined) return { lang: undefined, beside: undefined };
  const beside = pack.vietnamese.get(text);
  return { lang: beside === undefined ? 'vi' : pack.tag, beside };
}

/** A Vietnamese text in the language of the pack, where a speaker has said it. */
export function inPack(pack: PackInUse | undefined, key: string, vietnamese: string): string {
  const line = pack?.lines[key];
  if (pack === undefined || line === undefined) return vietnamese;
  noteShown(pack, key, line, vietnamese);
  return line;
}

/** A line that was filled in is another one than what was recorded. */
export function noteShown(pack: PackInUse, key: string, shown: string, vietnamese: string): void {
  pack.vietnamese.set(shown, vietnamese);
  if (pack.clips?.[key] !== undefined && shown === pack.lines[key]) pack.spoken.set(shown, key);
}
