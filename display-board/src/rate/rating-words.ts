import { rate as en } from '@motcua/config/locales/en/board.json';
import { rate as vi } from '@motcua/config/locales/vi/board.json';

export const rateWords = { vi, en };
