import { board as en, counter as counterEn } from '@motcua/config/locales/en/board.json';
import { board as vi, counter as counterVi } from '@motcua/config/locales/vi/board.json';

/** A hall screen is Vietnamese, with an English second line where it helps. */
export const boardWords = { vi, en };
export const counterWords = { vi: counterVi, en: counterEn };
