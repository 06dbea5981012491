import type { Action } from '@mauxn/domain';
import type { FastifyInstance, RouteOptions } from 'fastify';

/** One way to call the app: a method at an address, and the row of the access table that guards it. */
export interface ListedRoute {
  readonly method: string;
  readonly url: string;
  readonly action: Action;
}

declare module 'fastify' {
  interface FastifyInstance {
    /** Everything that the app serves. */
    routeList(): readonly ListedRoute[];
  }
}

/** Keeps the list of what the app serves. An app in which a route names no row of the access table does not start. */
export function listRoutes(app: FastifyInstance): void {
  const routes: RouteOptions[] = [];
  app.addHook('onRoute', (route) => {
    routes.push(route);
  });
  app.decorate('routeList', () => routes.flatMap(toListed));
  app.addHook('onReady', async () => {
    app.routeList();
  });
}

/** The methods that an address answers, whoever asks; none when it leads nowhere. Only the API's addresses are looked at. */
export function methodsAt(routes: readonly ListedRoute[], path: string): string[] {
  const api = routes.filter(({ url }) => url.startsWith('/api/'));
  return [...new Set(api.filter(({ url }) => isAt(url, path)).map(({ method }) => method))].toSorted();
}

/** @throws when the route has no action */
function toListed(route: RouteOptions): ListedRoute[] {
  const action = route.config?.action;
  if (!action) throw new Error(`${String(route.method)} ${route.url} has no row in the access table`);
  return [route.method].flat().map((method) => ({ method, url: route.url, action }));
}

function isAt(url: string, path: string): boolean {
  const [wanted, found] = [url.split('/'), path.split('/')];
  return (
    wanted.length === found.length && wanted.every((part, n) => part.startsWith(':') || part === found[n])
  );
}
