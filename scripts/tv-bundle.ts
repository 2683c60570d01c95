// Tells whether the built TV client can be read by the lowest engine of build/targets.ts: npm test runs it after the builds.
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { TARGETS } from '../build/targets.ts';
import { findNewerSyntax } from './lib/bundle-syntax.ts';
import { ROOT } from './lib/root.ts';

const files = globSync('tv/dist/**/*.js', { cwd: ROOT }).sort();
const findings = files.flatMap((file) => findNewerSyntax(file, readFileSync(join(ROOT, file), 'utf8'), TARGETS.tv.ecmaScript));
if (files.length === 0) findings.push('tv/dist holds no scripts: run "npm run build"');
for (const finding of findings) console.error(finding);
process.exitCode = findings.length === 0 ? 0 : 1;
