import { type RefObject, useEffect, useRef, useState, useSyncExternalStore } from 'react';
import { switchTorch } from './open-camera.ts';
import { type CameraState, runCamera } from './run-camera.ts';

/** Which camera was chosen last; kept in this browser. */
const place = 'mauxn.camera';

/** Runs the camera while the page is seen. The callback may change from render to render. */
export function useCamera(video: RefObject<HTMLVideoElement | null>, onText: (text: string) => void) {
  const [state, setState] = useState<CameraState>({ kind: 'starting' });
  const [deviceId, setDeviceId] = useState(() => localStorage.getItem(place) ?? undefined);
  const [attempt, setAttempt] = useState(0);
  // The light is the track's: another camera, or the same one opened again, starts without it.
  const [lit, setLit] = useState<MediaStreamTrack>();
  const isSeen = useSyncExternalStore(listenToSeen, readSeen);
  const latest = useRef(onText);
  useEffect(() => {
    latest.current = onText;
  });
  useEffect(() => {
    if (!isSeen || !video.current) return;
    return runCamera({
      video: video.current,
      deviceId,
      tell: setState,
      onText: (text) => latest.current(text),
    });
  }, [video, deviceId, attempt, isSeen]);
  const torch = state.kind === 'live' && state.track === lit;
  const choose = (id: string) => {
    localStorage.setItem(place, id);
    setDeviceId(id);
  };
  const toggleTorch = async () => {
    if (state.kind !== 'live') return;
    await switchTorch(state.track, !torch);
    setLit(torch ? undefined : state.track);
  };
  return { state, torch, choose, toggleTorch, retry: () => setAttempt(attempt + 1) };
}

function listenToSeen(tell: () => void) {
  document.addEventListener('visibilitychange', tell);
  return () => document.removeEventListener('visibilitychange', tell);
}

function readSeen(): boolean {
  return document.visibilityState === 'visible';
}
