export { type PlayerFrame, PlayerScreen } from './player-screen.tsx';
export { type PlanEndNotice, usePlanEnd } from './use-plan-end.ts';
export { AUTO_QUALITY, useTrackWords } from './use-track-words.ts';
