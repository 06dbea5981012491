import { canDo } from '@mauxn/domain';
import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  Navigate,
} from '@tanstack/react-router';
import { useMe } from './shell/me.ts';
import { Root } from './shell/root.tsx';
import { screenPaths, screens } from './shell/screens.ts';
import { Crashed, Loading, UnknownScreen } from './shell/states.tsx';
import {
  codeFilter,
  rapidFilter,
  recallFilter,
  registrationFilter,
  staffFilter,
  textFilter,
} from './text/filters.ts';

// Each group is one chunk that only the roles concerned ever load.
const lab = () => import('./lab/screens.ts');
const admin = () => import('./admin.ts');
const recall = () => import('./recall/recalls.tsx');
const rapid = () => import('./rapid/rapid-tests.tsx');
const registration = () => import('./registration/registrations.tsx');

const root = createRootRoute({ component: Root, notFoundComponent: UnknownScreen });
const at = <const Path extends string>(path: Path) => ({ getParentRoute: () => root, path }) as const;

const routeTree = root.addChildren([
  createRoute({ ...at('/'), component: FirstScreen }),
  createRoute({ ...at('/lab/reception'), component: lazyRouteComponent(lab, 'ReceptionScreen') }),
  createRoute({
    ...at('/lab/entry'),
    validateSearch: codeFilter,
    component: lazyRouteComponent(lab, 'EntryScreen'),
  }),
  createRoute({
    ...at('/lab/review'),
    validateSearch: codeFilter,
    component: lazyRouteComponent(lab, 'ReviewScreen'),
  }),
  createRoute({
    ...at('/lab/release'),
    validateSearch: codeFilter,
    component: lazyRouteComponent(lab, 'ReleaseScreen'),
  }),
  createRoute({
    ...at('/lab/released'),
    validateSearch: codeFilter,
    component: lazyRouteComponent(lab, 'ReleasedScreen'),
  }),
  createRoute({
    ...at('/recalls'),
    validateSearch: recallFilter,
    component: lazyRouteComponent(recall, 'RecallsScreen'),
  }),
  createRoute({
    ...at('/rapid'),
    validateSearch: rapidFilter,
    component: lazyRouteComponent(rapid, 'RapidTestsScreen'),
  }),
  createRoute({
    ...at('/site/rapid'),
    validateSearch: rapidFilter,
    component: lazyRouteComponent(rapid, 'RapidTestsScreen'),
  }),
  createRoute({
    ...at('/registrations'),
    validateSearch: registrationFilter,
    component: lazyRouteComponent(registration, 'RegistrationsScreen'),
  }),
  createRoute({
    ...at('/units'),
    validateSearch: textFilter,
    component: lazyRouteComponent(admin, 'UnitsScreen'),
  }),
  createRoute({
    ...at('/sites'),
    validateSearch: textFilter,
    component: lazyRouteComponent(admin, 'SitesScreen'),
  }),
  createRoute({
    ...at('/labs'),
    validateSearch: textFilter,
    component: lazyRouteComponent(admin, 'LabsScreen'),
  }),
  createRoute({
    ...at('/staff'),
    validateSearch: staffFilter,
    component: lazyRouteComponent(admin, 'StaffScreen'),
  }),
]);

export const router = createRouter({
  routeTree,
  defaultPendingComponent: Loading,
  defaultErrorComponent: Crashed,
  defaultPreload: 'intent',
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}

/** The first thing in the navigation is the first thing of this role's day. */
function FirstScreen() {
  const { role } = useMe();
  const first = screenPaths.find((path) => canDo(role, screens[path].action));
  return first ? <Navigate to={first} replace /> : null;
}
