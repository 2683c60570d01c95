export { useHeadStart } from './head-start.ts';
export { type Refusal, refusalOf } from './refusal.view-model.ts';
export { nextTrackId, type QualityRow, qualityRows, type TrackRow, trackLabel, trackRows } from './tracks.view-model.ts';
export { usePlayback, usePreloadPlayer, type VideoPlayer } from './use-playback.ts';
