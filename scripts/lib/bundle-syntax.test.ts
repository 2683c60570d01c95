import { expect, it } from '@jest/globals';
import { findNewerSyntax } from './bundle-syntax.ts';

it('names what an engine of 2018 cannot read and nothing else', () => {
  const count = (code: string) => findNewerSyntax('a.js', code, 2018).length;
  expect(['a?.b', 'a ?? b', 'import("x")', 'try {} catch {}', 'class A { #b = 1 }'].map(count)).toEqual([1, 1, 1, 1, 1]);
  expect(['async function* f() { for await (const a of b); }', 'const { a, ...rest } = b;'].map(count)).toEqual([0, 0]);
});
