// Writes shared/contracts/openapi.json; with --check only tells whether the committed file is what the endpoints say.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openApiDocument } from '@app/contracts';
import { ROOT } from './lib/root.ts';

const file = join(ROOT, 'shared/contracts/openapi.json');
const text = `${JSON.stringify(openApiDocument(), null, 2)}\n`;

if (!process.argv.includes('--check')) {
  writeFileSync(file, text);
} else if (readOrEmpty() !== text) {
  console.error('shared/contracts/openapi.json is stale: run "npm run openapi" and commit it');
  process.exitCode = 1;
}

function readOrEmpty(): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}
