import { startTestServices } from '../../scripts/lib/test-services.ts';

/** One PostgreSQL and one Redis per jest run; workers get them as TEST_POSTGRES_URL and TEST_REDIS_URL. */
export default async function setup() {
  const services = await startTestServices();
  process.env.TEST_POSTGRES_URL = services.postgresUrl;
  process.env.TEST_REDIS_URL = services.redisUrl;
  globalThis.sahnaTestServices = services;
}
