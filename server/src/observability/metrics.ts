import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';

/** The process's Prometheus metrics. Features add theirs through `metrics.counter` and friends, once, when they are created. */
export function createMetrics() {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const httpDurationSec = new Histogram({
    name: 'http_request_duration_seconds',
    help: 'Time to answer, by route',
    labelNames: ['method', 'route', 'status'] as const,
    buckets: [0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5],
    registers: [registry],
  });
  const jobDurationSec = new Histogram({
    name: 'job_duration_seconds',
    help: 'Time a job ran, by outcome',
    labelNames: ['job', 'outcome'] as const,
    buckets: [0.05, 0.2, 1, 5, 20, 60, 300, 1800],
    registers: [registry],
  });
  const outboxPending = new Gauge({ name: 'outbox_pending', help: 'Messages committed and not yet relayed', registers: [registry] });
  return {
    httpDurationSec,
    jobDurationSec,
    outboxPending,
    /** The counter of this name, made on first use. */
    counter: (name: string, help: string): Counter => {
      const known = registry.getSingleMetric(name);
      return known instanceof Counter ? known : new Counter({ name, help, registers: [registry] });
    },
    gauge: (name: string, help: string) => new Gauge({ name, help, registers: [registry] }),
    /** Prometheus text format. */
    render: () => registry.metrics(),
    contentType: registry.contentType,
  };
}

export type Metrics = ReturnType<typeof createMetrics>;
