export { type PlayerFrame, PlayerScreen } from './player-screen.tsx';
export { AUTO_QUALITY, useTrackWords } from './use-track-words.ts';
