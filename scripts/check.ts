// What a commit must pass: npm run check
import { jestStep, STATIC_CHECKS } from './lib/checks.ts';
import { runSteps } from './lib/steps.ts';

const { failed } = await runSteps([...STATIC_CHECKS, jestStep('unit')]);
process.exitCode = failed === 0 ? 0 : 1;
