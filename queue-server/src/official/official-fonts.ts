import { createRequire } from 'node:module';

export type Letters = 'regular' | 'bold' | 'italic';

const files: Record<Letters, string> = {
  regular: '400Regular/Tinos_400Regular.ttf',
  bold: '700Bold/Tinos_700Bold.ttf',
  italic: '400Regular_Italic/Tinos_400Regular_Italic.ttf',
};

/** Tinos: as wide as Times New Roman in every letter, free, with all of Vietnamese. */
export function officialFonts(): [Letters, string][] {
  const { resolve } = createRequire(import.meta.url);
  return (Object.keys(files) as Letters[]).map((letters) => [
    letters,
    resolve(`@expo-google-fonts/tinos/${files[letters]}`),
  ]);
}
