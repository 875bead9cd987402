import { declarationRoutes } from './declaration-routes.ts';
import { helpRoutes } from './help-routes.ts';
import { screenRoutes } from './screen-routes.ts';
import { staffRoutes } from './staff-routes.ts';

/** Every route below `/api/v1`. A route that is not here does not exist. */
export const routes = { ...screenRoutes, ...declarationRoutes, ...helpRoutes, ...staffRoutes };

export type RouteName = keyof typeof routes;
