export { ProblemPanel } from './problem-panel.tsx';
export { QueryGate, type QueryLike } from './query-gate.tsx';
