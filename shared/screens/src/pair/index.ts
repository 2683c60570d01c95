export { PairScreen } from './pair-screen.tsx';
