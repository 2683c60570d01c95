import { describe, expect, it } from '@jest/globals';
import { mutantsOf } from './mutants.ts';

const changes = (source: string) => mutantsOf(source).map(({ kind, to }) => `${kind}: ${to}`);

describe('mutants', () => {
  it('are the boundary and the opposite of a comparison', () => {
    expect(changes('a < b')).toEqual(['comparison: a <= b', 'comparison: a >= b']);
    expect(changes('a >= b')).toEqual(['comparison: a > b', 'comparison: a < b']);
    expect(changes('a === b')).toEqual(['comparison: a !== b']);
    expect(changes('a !== b')).toEqual(['comparison: a === b']);
  });

  it('are the other boolean operator, what is denied, and the other bound', () => {
    expect(changes('a && f(b)')).toEqual(['logic: a || f(b)']);
    expect(changes('!a.b()')).toEqual(['logic: (a.b())']);
    expect(changes('Math.min(a, Math.max(b, 1))')).toEqual(['bound: Math.max(a, Math.max(b, 1))', 'bound: Math.min(b, 1)']);
  });

  it('change one place each and name its line', () => {
    const source = 'const f = (a: number) =>\n  a > 1 || a <= 0;\n';
    const mutants = mutantsOf(source);
    expect(mutants).toHaveLength(5);
    expect(mutants.map(({ line }) => line)).toEqual([2, 2, 2, 2, 2]);
    expect(mutants.map(({ text }) => text)).toContain('const f = (a: number) =>\n  a > 1 || a < 0;\n');
    expect(new Set(mutants.map(({ text }) => text)).size).toBe(5);
  });

  it('leave types, generics, arrows and words alone', () => {
    expect(changes("const f = <T extends string>(a: Array<T>): a is T => a.at(0) ?? 'a < b' // a && b")).toEqual([]);
  });
});
