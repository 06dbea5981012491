import { enrolDevice, listCampaigns, nameOfScope, writeAudit } from '@mauxn/store';
import { enrolDevice as enrolDeviceRoute, readSetUp } from '@mauxn/wire';
import { type Context, serve } from '../server/serve.ts';
import { ServiceError } from '../server/service-error.ts';
import { setDeviceCookie } from '../session/cookies.ts';
import { hashToken, makeToken } from '../session/token.ts';

export function serveDevice(context: Context): void {
  serve(context, enrolDeviceRoute, async (tx, call) => {
    const token = makeToken();
    const { id, label } = call.body;
    const { site } = call.params;
    const enrolled = await enrolDevice(tx, {
      id,
      site,
      label,
      tokenHash: hashToken(token),
      enrolledBy: call.actor.id,
    });
    if (!enrolled) throw new ServiceError('already_exists');
    await writeAudit(tx, { actor: call.actor.id, action: 'device.enrol', subject: 'device', subjects: [id] });
    setDeviceCookie(call.reply, token);
    return { id, site, label };
  });

  serve(context, readSetUp, async (tx, { actor, device }) => {
    const { id, login, name, role, scope, mustChangePassword, signedInUntil } = actor;
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
      device: { id: device.id, label: device.label },
      campaigns: await listCampaigns(tx, device.site),
      tubePattern: context.deployment.tubePattern,
    };
  });
}
