import { createRootRoute, createRoute, createRouter, lazyRouteComponent } from '@tanstack/react-router';
import { lazy, Suspense, useEffect } from 'react';
import { Root, useStage } from './shell/root.tsx';
import { Crashed, Loading, UnknownScreen } from './shell/states.tsx';
import { OpenShiftScreen } from './shift/open-shift.tsx';

// The service worker has stored every part, so that a part which is asked for later comes from this device.
const loadCapture = () => import('./capture/screen.tsx');
const CaptureScreen = lazy(async () => ({ default: (await loadCapture()).CaptureScreen }));

const root = createRootRoute({ component: Root, notFoundComponent: UnknownScreen });
const at = <const Path extends string>(path: Path) => ({ getParentRoute: () => root, path }) as const;

const routeTree = root.addChildren([
  createRoute({ ...at('/'), component: FirstScreen }),
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
  // Made ready while the shift is being opened.
  useEffect(() => void loadCapture(), []);
  if (stage !== 'capture') return <OpenShiftScreen />;
  return (
    <Suspense fallback={<Loading />}>
      <CaptureScreen />
    </Suspense>
  );
}
