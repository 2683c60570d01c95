export type { HomeRow } from './home.view-model.ts';
export { type HomeFrame, HomeScreen } from './home-screen.tsx';
