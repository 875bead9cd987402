import ethnicityList from '../../forms/lists/ethnicities.json' with { type: 'json' };
import nationalityList from '../../forms/lists/nationalities.json' with { type: 'json' };
import type { Option } from './schema/field.ts';

/** The entry beside which one writes what the list lacks. */
export const otherCode = 'khac';

/** Ethnic groups, those of the province first, with the two spellings of Mông that the portal has. */
export const ethnicities: readonly Option[] = ethnicityList.options;

export const nationalities: readonly Option[] = nationalityList.options;
