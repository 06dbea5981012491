import { Button, Icon, Notice, SelectField } from '@mauxn/ui';
import { useRef } from 'react';
import { m } from '../../paraglide/messages.js';
import styles from './camera-panel.module.css';
import { problemTexts } from './problem-texts.ts';
import { useCamera } from './use-camera.ts';

interface CameraPanelProps {
  /** The text of every code that comes into the picture, once. */
  readonly onText: (text: string) => void;
}

export function CameraPanel({ onText }: CameraPanelProps) {
  const video = useRef<HTMLVideoElement>(null);
  const { state, torch, choose, toggleTorch, retry } = useCamera(video, onText);
  const problem = state.kind === 'problem' ? problemTexts[state.problem] : undefined;
  return (
    <section className={styles.camera} aria-label={m.capture_cam_region()}>
      {problem && (
        <Notice
          tone="attention"
          icon="camera"
          title={problem.title()}
          remedy={problem.fix()}
          actions={
            <Button icon={<Icon name="refresh" />} onClick={retry}>
              {m.capture_cam_retry()}
            </Button>
          }
        />
      )}
      <div className={styles.picture} hidden={problem !== undefined}>
        <video ref={video} className={styles.video} muted playsInline />
        <div className={styles.guide} aria-hidden="true" />
        <p className={styles.aim}>
          {state.kind === 'starting' ? m.capture_cam_starting() : m.capture_cam_aim()}
        </p>
      </div>
      {state.kind === 'live' && (state.hasTorch || state.devices.length > 1) && (
        <div className={styles.tools}>
          {state.devices.length > 1 && (
            <SelectField
              label={m.capture_cam_device()}
              options={state.devices.map((device, n) => ({
                value: device.deviceId,
                label: device.label || m.capture_cam_device_n({ n: n + 1 }),
              }))}
              defaultValue={state.deviceId}
              onChange={(event) => choose(event.target.value)}
            />
          )}
          {state.hasTorch && (
            <Button aria-pressed={torch} onClick={() => void toggleTorch()}>
              {m.capture_cam_torch()}
            </Button>
          )}
        </div>
      )}
    </section>
  );
}
