import { type JobLog, type RunningJobs, startJobs } from '@mauxn/store';
import { type Notifier, notifyTask } from './notify-task.ts';

/** Works off the notices of this database until stopped; several processes may do so at once, each job is taken by one. */
export function startWorker(url: string, notifier: Notifier, log: JobLog): Promise<RunningJobs> {
  return startJobs(url, { notify: notifyTask(notifier) }, log);
}
