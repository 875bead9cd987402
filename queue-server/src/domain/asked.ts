import type { HallCommand, HallCommandType } from '@motcua/contract';

/** The command of one type. */
export type Asked<T extends HallCommandType> = Extract<HallCommand, { type: T }>;
