import { expect, it } from '@jest/globals';
import { addMissingPlatforms } from './lock-file.ts';

it('adds absent platform packages once and keeps what is there', () => {
  const binary = { optionalDependencies: { '@x/cli-darwin-arm64': '1.2.3', '@x/cli-linux-x64': '1.2.3', fsevents: '2.0.0' } };
  const packages = { '': {}, 'node_modules/@x/cli': { dev: true, ...binary }, 'node_modules/@x/cli-linux-x64': { version: '1.2.3' } };
  const first = addMissingPlatforms(packages);
  expect(first.added).toEqual(['node_modules/@x/cli-darwin-arm64']);
  expect(first.packages).toEqual({
    ...packages,
    'node_modules/@x/cli-darwin-arm64': { version: '1.2.3', os: ['darwin'], cpu: ['arm64'], dev: true, optional: true },
  });
  expect(addMissingPlatforms(first.packages).added).toEqual([]);
});

it('sees a package that lies beside its importer or above it', () => {
  const importer = { optionalDependencies: { 'a-linux-x64': '1.0.0' } };
  const nested = { 'node_modules/a/node_modules/b': importer, 'node_modules/a/node_modules/a-linux-x64': {} };
  expect(addMissingPlatforms(nested).added).toEqual([]);
});
