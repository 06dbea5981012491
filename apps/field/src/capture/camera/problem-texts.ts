import { m } from '../../paraglide/messages.js';
import type { CameraProblem } from './open-camera.ts';

export const problemTexts = {
  denied: { title: m.capture_cam_denied, fix: m.capture_cam_denied_fix },
  none: { title: m.capture_cam_none, fix: m.capture_cam_none_fix },
  unplugged: { title: m.capture_cam_unplugged, fix: m.capture_cam_unplugged_fix },
  busy: { title: m.capture_cam_busy, fix: m.capture_cam_busy_fix },
  insecure: { title: m.capture_cam_insecure, fix: m.capture_cam_insecure_fix },
  unsupported: { title: m.capture_cam_unsupported, fix: m.capture_cam_unsupported_fix },
  decoder: { title: m.capture_cam_decoder, fix: m.capture_cam_decoder_fix },
  failed: { title: m.capture_cam_failed, fix: m.capture_cam_failed_fix },
} satisfies Record<CameraProblem, { title: () => string; fix: () => string }>;
