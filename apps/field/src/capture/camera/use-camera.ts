import { type RefObject, useEffect, useRef, useState, useSyncExternalStore } from 'react';
import { nextZoom, type Point } from './abilities.ts';
import { chooseCamera, createFocus, keepFacts, setZoom } from './camera-controls.ts';
import { type Camera, switchTorch } from './open-camera.ts';
import { readRememberedCamera } from './remembered-camera.ts';
import { type CameraState, runCamera } from './run-camera.ts';
import { watchReturn } from './watch-return.ts';

/** Runs the camera while the page is seen. The callback may change from render to render. */
export function useCamera(video: RefObject<HTMLVideoElement | null>, onText: (text: string) => void) {
  const [state, setState] = useState<CameraState>({ kind: 'starting' });
  const [attempt, setAttempt] = useState(0);
  const isSeen = useSyncExternalStore(listenToSeen, readSeen);
  const latest = useRef(onText);
  useEffect(() => {
    latest.current = onText;
  });
  useEffect(() => {
    if (!isSeen || !video.current) return;
    return runCamera({
      media: navigator.mediaDevices,
      video: video.current,
      remembered: () => readRememberedCamera(localStorage),
      tell: (next) => {
        if (next.kind === 'live') keepFacts(next.camera);
        setState(next);
      },
      onText: (text) => latest.current(text),
    });
  }, [video, attempt, isSeen]);
  const problem = state.kind === 'problem' ? state.problem : undefined;
  useEffect(() => (problem ? watchReturn(problem, () => setAttempt((n) => n + 1)) : undefined), [problem]);
  return { state, reopen: () => setAttempt((n) => n + 1) };
}

/** What can be set on the camera that runs. */
export function useControls(camera: Camera, reopen: () => void) {
  // Both are the track's: another camera, or the same one opened again, starts without them.
  const [lit, setLit] = useState<MediaStreamTrack>();
  const [zoomed, setZoomed] = useState<{ readonly track: MediaStreamTrack; readonly zoom: number }>();
  const [focus] = useState(createFocus);
  const { track, abilities } = camera;
  const isLit = track === lit;
  const zoom = zoomed?.track === track ? zoomed.zoom : camera.zoom;
  return {
    isLit,
    zoom,
    choose: (deviceId: string) => {
      chooseCamera(camera, deviceId);
      reopen();
    },
    toggleTorch: () => {
      // A light that another app holds stays as it is.
      switchTorch(track, !isLit).then(
        () => setLit(isLit ? undefined : track),
        () => undefined,
      );
    },
    zoomOn: () => {
      const next = nextZoom(abilities.zooms, zoom);
      setZoom(camera, next);
      setZoomed({ track, zoom: next });
    },
    focus: (point: Point) => focus(camera, point),
  };
}

function listenToSeen(tell: () => void) {
  document.addEventListener('visibilitychange', tell);
  return () => document.removeEventListener('visibilitychange', tell);
}

function readSeen(): boolean {
  return document.visibilityState === 'visible';
}
