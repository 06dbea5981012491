import { Button, Icon } from '@mauxn/ui';
import { useField, useSetUp } from '../app/field.ts';
import { useTask } from '../app/use-task.ts';
import { FailureNotice } from '../error/failure-notice.tsx';
import { m } from '../paraglide/messages.js';
import { enrol } from '../session/enrol.ts';

/** The service no longer knows this browser: enrols it again under its own id, so that its records keep their device. */
export function EnrolAgain() {
  const field = useField();
  const { site, device } = useSetUp();
  const enrolment = useTask(() => enrol(field, site.id, device.label));
  return (
    <>
      {enrolment.error !== undefined && <FailureNotice error={enrolment.error} />}
      <Button busy={enrolment.isBusy} onClick={() => enrolment.run()} icon={<Icon name="check" />}>
        {m.act_enrol_again()}
      </Button>
    </>
  );
}
