import { camelCase } from './feature-skeleton.ts';

/** `FEATURES` of build/boundaries.cjs with a row for the feature, which may call accounts until somebody decides more. */
export function addBoundaryRow(boundaries: string, name: string): string {
  const key = /^[a-z]+$/.test(name) ? name : `'${name}'`;
  return replaceOnce(boundaries, /(const FEATURES = \{[\s\S]*?)\n\};/, `$1\n  ${key}: ['accounts'],\n};`);
}

/** shared/contracts/src/endpoints.ts with the feature's rows in its table. */
export function addEndpoints(source: string, name: string): string {
  const imported = replaceOnce(source, /(\n)(\n\/\*\*)/, `$1import * as ${camelCase(name)} from './${name}/endpoints.ts';\n$2`);
  return replaceOnce(imported, /(export const endpoints = \{[^;]*?),?(\s*\} as const)/, `$1, ${camelCase(name)}$2`);
}

/** server/test/endpoints/table.ts with the feature's rows. */
export function addTableRows(table: string, name: string): string {
  const imported = replaceOnce(table, /(import type \{ Row, Rows \})/, `import { ${camelCase(name)} } from './${name}.ts';\n$1`);
  return replaceOnce(imported, /(const TABLE: [\s\S]*?)\n\};/, `$1\n  ${camelCase(name)},\n};`);
}

/** shared/contracts/src/index.ts with the feature's schemas. */
export function addSchemas(index: string, name: string): string {
  return `${index.trimEnd()}\nexport * from './${name}/schemas.ts';\n`;
}

function replaceOnce(text: string, pattern: RegExp, replacement: string): string {
  if (!pattern.test(text)) throw new Error(`the file no longer looks like ${pattern}; adapt scripts/lib/feature-registration.ts`);
  return text.replace(pattern, replacement);
}
