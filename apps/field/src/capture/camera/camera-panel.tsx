import { Button, classes, Icon, Notice } from '@mauxn/ui';
import { type MouseEvent, useRef, useState } from 'react';
import { m } from '../../paraglide/messages.js';
import styles from './camera-panel.module.css';
import { CameraTools } from './camera-tools.tsx';
import { pointAt } from './focus.ts';
import type { Camera, CameraProblem } from './open-camera.ts';
import { problemTexts } from './problem-texts.ts';
import { useCamera, useControls } from './use-camera.ts';

interface CameraPanelProps {
  /** The text of every code that comes into the picture, once. */
  readonly onText: (text: string) => void;
}

export function CameraPanel({ onText }: CameraPanelProps) {
  const video = useRef<HTMLVideoElement>(null);
  const { state, reopen } = useCamera(video, onText);
  const [isUpright, setUpright] = useState(false);
  const isMirrored = state.kind === 'live' && state.camera.facing === 'user';
  const problem = state.kind === 'problem' ? state.problem : undefined;
  return (
    <section className={styles.camera} aria-label={m.capture_cam_region()}>
      {problem && <Problem problem={problem} onRetry={reopen} />}
      <div className={styles.picture} hidden={problem !== undefined}>
        <video
          ref={video}
          className={classes(styles.video, isMirrored && styles.mirrored)}
          data-upright={isUpright}
          muted
          playsInline
          disablePictureInPicture
          onResize={({ currentTarget: { videoWidth, videoHeight } }) => setUpright(videoHeight > videoWidth)}
        />
        <div className={styles.guide} aria-hidden="true" />
        {state.kind === 'live' && (
          <Live camera={state.camera} video={video} isMirrored={isMirrored} reopen={reopen} />
        )}
        {state.kind === 'held' ? (
          <Button variant="primary" className={styles.start} onClick={() => void video.current?.play()}>
            {m.capture_cam_held()}
          </Button>
        ) : (
          <p className={styles.aim}>
            {state.kind === 'starting' ? m.capture_cam_starting() : m.capture_cam_aim()}
          </p>
        )}
      </div>
    </section>
  );
}

interface LiveProps {
  readonly camera: Camera;
  readonly video: { readonly current: HTMLVideoElement | null };
  readonly isMirrored: boolean;
  readonly reopen: () => void;
}

/** The picture can be touched anywhere to focus there; by keyboard, a tool focuses on its middle. */
function Live({ camera, video, isMirrored, reopen }: LiveProps) {
  const controls = useControls(camera, reopen);
  const focus = (event: MouseEvent) => {
    const box = video.current?.getBoundingClientRect();
    if (box) controls.focus(pointAt(event, box, isMirrored));
  };
  return (
    <>
      <div className={styles.touch} role="presentation" onClick={focus} />
      <CameraTools camera={camera} controls={controls} />
    </>
  );
}

function Problem({ problem, onRetry }: { readonly problem: CameraProblem; readonly onRetry: () => void }) {
  const { title, fix } = problemTexts[problem];
  return (
    <Notice
      tone="attention"
      icon="camera"
      title={title()}
      remedy={fix()}
      actions={
        <Button icon={<Icon name="refresh" />} onClick={onRetry}>
          {m.capture_cam_retry()}
        </Button>
      }
    />
  );
}
