import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  Navigate,
} from '@tanstack/react-router';
import { lazy, Suspense, useEffect } from 'react';
import { useStoredSetUp } from './app/field.ts';
import { Root, useStage } from './shell/root.tsx';
import { Crashed, Loading, UnknownScreen } from './shell/states.tsx';
import { OpenShiftScreen } from './shift/open-shift.tsx';

// The service worker has stored every part, so that a part which is asked for later comes from this device.
const loadCapture = () => import('./capture/screen.tsx');
const loadLane = () => import('./lane-route.tsx');
const LaneRoute = lazy(async () => ({ default: (await loadLane()).LaneRoute }));
const CaptureScreen = lazy(async () => ({ default: (await loadCapture()).CaptureScreen }));

const root = createRootRoute({ component: Root, notFoundComponent: UnknownScreen });
const at = <const Path extends string>(path: Path) => ({ getParentRoute: () => root, path }) as const;

const routeTree = root.addChildren([
  createRoute({ ...at('/'), component: FirstScreen }),
  createRoute({
    ...at('/rapid'),
    component: lazyRouteComponent(() => import('./rapid-route.tsx'), 'RapidRoute'),
  }),
  createRoute({ ...at('/capture'), component: CaptureHere }),
  createRoute({
    ...at('/lane'),
    component: lazyRouteComponent(loadLane, 'LaneRoute'),
  }),
  createRoute({
    ...at('/print/pairs'),
    component: lazyRouteComponent(() => import('./print/pairs-screen.tsx'), 'PairsScreen'),
  }),
  createRoute({
    ...at('/print/card'),
    component: lazyRouteComponent(() => import('./print/command-card.tsx'), 'CommandCardScreen'),
  }),
  createRoute({
    ...at('/shift'),
    component: lazyRouteComponent(() => import('./shift/close-shift.tsx'), 'CloseShiftScreen'),
  }),
  createRoute({
    ...at('/outbox'),
    component: lazyRouteComponent(() => import('./outbox/outbox.tsx'), 'OutboxScreen'),
  }),
  createRoute({
    ...at('/settings'),
    component: lazyRouteComponent(() => import('./settings/settings.tsx'), 'SettingsScreen'),
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

function FirstScreen() {
  const stage = useStage();
  const isVolunteer = useStoredSetUp()?.me.role === 'volunteer';
  // Made ready while the shift is being opened.
  useEffect(() => void (isVolunteer ? loadLane() : loadCapture()), [isVolunteer]);
  if (stage !== 'capture') return <OpenShiftScreen />;
  return <Suspense fallback={<Loading />}>{isVolunteer ? <LaneRoute /> : <CaptureScreen />}</Suspense>;
}

/** The tubes, for volunteers too: their own first screen is the lane. */
function CaptureHere() {
  const stage = useStage();
  if (stage !== 'capture') return <Navigate to="/" replace />;
  return (
    <Suspense fallback={<Loading />}>
      <CaptureScreen />
    </Suspense>
  );
}
