// Everything there is to check: npm test. With words, only the steps whose names contain one of them: npm test -- lint jest
import { BUILD_STEPS, e2eStep, jestStep, STATIC_CHECKS } from './lib/checks.ts';
import { runSteps, type Tally } from './lib/steps.ts';

const words = process.argv.slice(2);
const steps = [...STATIC_CHECKS, jestStep(), ...BUILD_STEPS, e2eStep()];
const chosen = words.length ? steps.filter(({ name }) => words.some((word) => name.toLowerCase().includes(word.toLowerCase()))) : steps;

let total: Tally = { passed: 0, failed: 1 };
try {
  total = await runSteps(chosen);
} catch (error) {
  console.error(error);
}
process.exitCode = total.failed === 0 && total.passed > 0 ? 0 : 1;
console.log(`tests: ${total.passed} passed, ${total.failed} failed`);
