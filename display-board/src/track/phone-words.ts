import { phone as en, rate as rateEn } from '@motcua/config/locales/en/board.json';
import { phone as vi, rate as rateVi } from '@motcua/config/locales/vi/board.json';

export const phoneWords = { vi, en };
export const opinionWords = { vi: rateVi, en: rateEn };
export type PhoneWords = typeof vi;
