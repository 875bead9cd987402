import { createContext, useContext } from 'react';

/** What local speakers have written, by key: `kiosk:field.title`, `form:khai-sinh/name`. The rest is Vietnamese. */
export type Pack = { readonly tag: string; readonly lines: Readonly<Record<string, string>> };

/** A pack in use: what is shown in its language, with the Vietnamese text that it stands for. */
export type PackInUse = Pack & { readonly vietnamese: Map<string, string> };

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
  pack.vietnamese.set(line, vietnamese);
  return line;
}
