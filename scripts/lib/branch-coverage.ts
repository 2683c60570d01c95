/** A file of Istanbul's `coverage-final.json`, as far as it is read here: a way out of a branch and how often it was taken. */
export type FileCoverage = {
  readonly path: string;
  readonly branchMap: Readonly<Record<string, { readonly type: string; readonly loc: { readonly start: { readonly line: number } } }>>;
  readonly b: Readonly<Record<string, readonly number[]>>;
};

export type CoverageRow = { readonly name: string; readonly files: number; readonly branches: number; readonly taken: number };

/** Per cent; what has no branches has left none out. */
export const percentOf = ({ branches, taken }: Pick<CoverageRow, 'branches' | 'taken'>): number =>
  branches === 0 ? 100 : (100 * taken) / branches;

/** One row for each name that `nameOf` gives to files, by name, and one of all. */
export function coverageRows(files: readonly FileCoverage[], nameOf: (path: string) => string): readonly CoverageRow[] {
  const rowOf = (name: string, some: readonly FileCoverage[]): CoverageRow => {
    const ways = some.flatMap(({ b }) => Object.values(b).flat());
    return { name, files: some.length, branches: ways.length, taken: ways.filter((count) => count > 0).length };
  };
  const names = [...new Set(files.map(({ path }) => nameOf(path)))].sort();
  const rows = names.map((name) =>
    rowOf(
      name,
      files.filter(({ path }) => nameOf(path) === name),
    ),
  );
  return [...rows, rowOf('all', files)];
}

/** `path:line kind` of every way that no test takes. */
export function waysNotTaken({ path, branchMap, b }: FileCoverage): readonly string[] {
  return Object.entries(b).flatMap(([id, counts]) => {
    const branch = branchMap[id];
    return counts.flatMap((count) => (count > 0 || branch === undefined ? [] : [`${path}:${branch.loc.start.line} ${branch.type}`]));
  });
}

export function coverageTable(rows: readonly CoverageRow[]): string {
  const cells = rows.map((row) => [row.name, row.files, row.branches, row.taken, `${percentOf(row).toFixed(2)} %`].map(String));
  const all = [['feature', 'files', 'branches', 'taken', 'taken'], ...cells];
  const width = (column: number) => Math.max(...all.map((row) => row[column]?.length ?? 0));
  return all
    .map((row) => row.map((cell, column) => (column === 0 ? cell.padEnd(width(0)) : cell.padStart(width(column)))).join('  '))
    .join('\n');
}
