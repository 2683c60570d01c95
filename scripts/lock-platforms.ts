// Completes package-lock.json: npm run lock
//
// npm leaves optional packages of other platforms out of the lock file when the registry it was made with does not have them,
// and then refuses the file ("Missing: … from lock file", npm ci). Their exact versions and platforms are known all the same.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { addMissingPlatforms, type LockPackages } from './lib/lock-file.ts';
import { ROOT } from './lib/root.ts';
import { say } from './lib/say.ts';

const file = join(ROOT, 'package-lock.json');
// npm's own format, version 3.
const lock = JSON.parse(readFileSync(file, 'utf8')) as { packages: LockPackages };
const { packages, added } = addMissingPlatforms(lock.packages);
if (added.length > 0) writeFileSync(file, `${JSON.stringify({ ...lock, packages }, null, 2)}\n`);
say(`package-lock.json: ${added.length} packages of other platforms added`);
