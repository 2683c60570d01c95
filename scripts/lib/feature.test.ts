import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from '@jest/globals';
import { addBoundaryRow, addEndpoints, addSchemas, addTableRows } from './feature-registration.ts';
import { skeletonOf } from './feature-skeleton.ts';
import { ROOT } from './root.ts';

const read = (path: string) => readFileSync(join(ROOT, path), 'utf8');

it('names the feature alike in contract, server and shared features', () => {
  const paths = skeletonOf('watch-parties').map(({ path }) => path);
  expect(paths).toEqual(
    expect.arrayContaining([
      'shared/contracts/src/watch-parties/endpoints.ts',
      'server/src/features/watch-parties/index.ts',
      'server/src/features/watch-parties/README.md',
      'server/test/endpoints/watch-parties.ts',
      'server/src/features/watch-parties/watch-parties.http.test.ts',
      'shared/features/src/watch-parties/use-watch-parties.ts',
    ]),
  );
});

it('finds its places in the files as they are today', () => {
  expect(addBoundaryRow(read('build/boundaries.cjs'), 'watch-parties')).toMatch(
    /notifications: .*\n {2}'watch-parties': \['accounts'\],\n\};/,
  );
  const endpoints = addEndpoints(read('shared/contracts/src/endpoints.ts'), 'watch-parties');
  expect(endpoints).toContain("import * as watchParties from './watch-parties/endpoints.ts';");
  expect(endpoints).toMatch(/, watchParties\s*\} as const/);
  const table = addTableRows(read('server/test/endpoints/table.ts'), 'watch-parties');
  expect(table).toContain("import { watchParties } from './watch-parties.ts';");
  expect(table).toMatch(/\n {2}watchParties,\n\};\n\nexport type NamedRow/);
  expect(addSchemas(read('shared/contracts/src/index.ts'), 'watch-parties')).toContain("export * from './watch-parties/schemas.ts';");
});
