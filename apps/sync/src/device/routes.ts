import { laneOf, type Role } from '@mauxn/domain';
import { enrolDevice, findDevicePlace, listCampaigns, nameOfScope, writeAudit } from '@mauxn/store';
import { enrolDevice as enrolDeviceRoute, readSetUp } from '@mauxn/wire';
import { type Context, serve } from '../server/serve.ts';
import { ServiceError } from '../server/service-error.ts';
import { deviceToken, setDeviceCookie } from '../session/cookies.ts';
import { hashToken, makeToken } from '../session/token.ts';

/** Who may enrol anew what somebody else of the site has enrolled. */
const takesOver: readonly Role[] = ['site-lead'];

export function serveDevice(context: Context): void {
  serve(context, enrolDeviceRoute, async (tx, call) => {
    const token = makeToken();
    const held = deviceToken(call.request);
    const { id, label } = call.body;
    const { site } = call.params;
    const outcome = await enrolDevice(tx, {
      id,
      site,
      label,
      tokenHash: hashToken(token),
      enrolledBy: call.actor.id,
      heldTokenHash: held === undefined ? undefined : hashToken(held),
      mayTakeOver: takesOver.includes(call.actor.role),
    });
    if (outcome.kind === 'elsewhere') throw new ServiceError('already_exists');
    if (outcome.kind === 'of-somebody-else') throw new ServiceError('device_taken');
    await writeAudit(tx, {
      actor: call.actor.id,
      action: 'device.enrol',
      subject: 'device',
      subjects: [id],
      ...(outcome.kind === 'renewed' && { detail: { enrolledBefore: outcome.before } }),
    });
    setDeviceCookie(call.reply, token);
    return { id, site, label };
  });

  serve(context, readSetUp, async (tx, { actor, device }) => {
    const { id, login, name, role, scope, mustChangePassword, signedInUntil } = actor;
    const { number, place } = await findDevicePlace(tx, device.id);
    return {
      epoch: context.deployment.epoch,
      serverTime: context.now().getTime(),
      me: {
        id,
        login,
        name,
        role,
        mustChangePassword,
        signedInUntil,
        scope: { ...scope, name: await nameOfScope(tx, scope) },
      },
      site: { id: device.site, name: device.siteName, unit: device.unitName },
      device: { id: device.id, label: device.label, lane: laneOf(place), number },
      province: context.deployment.province,
      campaigns: await listCampaigns(tx, device.site),
      tubePattern: context.deployment.tubePattern,
    };
  });
}
