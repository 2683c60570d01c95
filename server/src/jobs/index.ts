export {
  defineJob,
  enqueue,
  handleJob,
  JOB_TOPIC,
  type JobContext,
  type JobHandler,
  type JobOutcome,
  type JobType,
  repeatJob,
} from './define-job.ts';
export { resealJob } from './reseal.ts';
export { createJobRunner } from './runner.ts';
