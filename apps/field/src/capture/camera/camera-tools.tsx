import { formatNumber } from '@mauxn/domain';
import { Button, Icon } from '@mauxn/ui';
import type { ReactNode } from 'react';
import { m } from '../../paraglide/messages.js';
import { getLocale } from '../../paraglide/runtime.js';
import styles from './camera-tools.module.css';
import { canFocus } from './focus.ts';
import type { Camera } from './open-camera.ts';
import type { useControls } from './use-camera.ts';

interface CameraToolsProps {
  readonly camera: Camera;
  readonly controls: ReturnType<typeof useControls>;
}

const middle = { x: 0.5, y: 0.5 };

/** At both sides of the guide frame, only what this camera can do. */
export function CameraTools({ camera, controls }: CameraToolsProps) {
  const { abilities, devices, deviceId } = camera;
  const shownZoom = formatNumber(controls.zoom, getLocale());
  return (
    <div className={styles.tools}>
      {devices.length > 1 && <DeviceTool devices={devices} deviceId={deviceId} onChoose={controls.choose} />}
      {abilities.torch && (
        <Tool
          icon={<Icon name="light" size={28} />}
          isPressed={controls.isLit}
          onClick={controls.toggleTorch}
        >
          {m.capture_cam_torch()}
        </Tool>
      )}
      {abilities.zooms.length > 1 && (
        <Tool
          icon={<Icon name="search" size={28} />}
          label={m.capture_cam_zoom({ zoom: shownZoom })}
          onClick={controls.zoomOn}
        >
          {shownZoom}×
        </Tool>
      )}
      {canFocus(abilities) && (
        <Tool icon={<Icon name="focus" size={28} />} onClick={() => controls.focus(middle)}>
          {m.capture_cam_focus()}
        </Tool>
      )}
    </div>
  );
}

interface ToolProps {
  readonly icon: ReactNode;
  readonly isPressed?: boolean;
  /** What it is called where its words do not say it all. */
  readonly label?: string;
  readonly onClick: () => void;
  readonly children: ReactNode;
}

function Tool({ icon, isPressed, label, onClick, children }: ToolProps) {
  return (
    <Button className={styles.tool} icon={icon} aria-pressed={isPressed} aria-label={label} onClick={onClick}>
      {children}
    </Button>
  );
}

interface DeviceToolProps {
  readonly devices: readonly MediaDeviceInfo[];
  readonly deviceId: string | undefined;
  readonly onChoose: (deviceId: string) => void;
}

/** Looks like the other tools; the browser's own list lies over it, which every phone shows large. */
function DeviceTool({ devices, deviceId, onChoose }: DeviceToolProps) {
  return (
    <label className={styles.device}>
      <Icon name="camera" size={28} />
      <span aria-hidden="true">{m.capture_cam_switch()}</span>
      <select
        key={deviceId}
        aria-label={m.capture_cam_device()}
        defaultValue={deviceId}
        onChange={(event) => onChoose(event.target.value)}
      >
        {devices.map((device, n) => (
          <option key={device.deviceId} value={device.deviceId}>
            {device.label || m.capture_cam_device_n({ n: n + 1 })}
          </option>
        ))}
      </select>
    </label>
  );
}
