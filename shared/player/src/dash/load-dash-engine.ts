import type { DeviceProfile } from '@app/platform';
import type { EngineFactory } from '../engine.ts';

/**
 * Fetches dash.js, a chunk of its own of some 220 KB; later calls answer from memory. Call it when a title gets attention
 * (focus, hover, its page), so that it is there before play is pressed.
 */
export async function loadDashEngine(profile: DeviceProfile): Promise<EngineFactory<HTMLVideoElement>> {
  const { createDashEngine } = await import('./dash-engine.ts');
  return (video, listener) => createDashEngine(video, profile, listener);
}
