export { PinPanel } from './pin-panel.tsx';
export { useProfileWords } from './use-profile-words.ts';
