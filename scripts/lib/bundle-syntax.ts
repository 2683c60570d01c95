import { type ecmaVersion, parse } from 'acorn';

/** One line if the script holds syntax newer than ECMAScript `year`; empty when an engine of that year can read it. */
export function findNewerSyntax(file: string, code: string, year: ecmaVersion): string[] {
  try {
    parse(code, { ecmaVersion: year, sourceType: 'script' });
    return [];
  } catch (error) {
    return [`${file}: newer than ES${year}: ${error instanceof Error ? error.message : error}`];
  }
}
