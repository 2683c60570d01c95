/**
 * Adds or replaces messages in all eleven languages at once and refreshes the key types.
 *
 *   node bin/add-messages.ts <namespace> < table.txt      add or replace the rows of a table
 *   node bin/add-messages.ts --keys                        only write `keys.ts` again (after a JSON file was edited by hand)
 *
 * A row is `key | uz | ru | kk | ky | tg | tk | az | hy | be | ro | en` (the order of `LOCALES`). A cell with plural forms lists them
 * with ` ^ ` between, in the order of `PLURAL_CATEGORIES`. Empty lines and lines that begin with `//` are skipped.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { LOCALES, type Locale, PLURAL_CATEGORIES } from '@app/kernel';
import { type Catalog, keyTypes } from '../src/key-types.ts';
import { NAMESPACES } from '../src/namespaces.ts';

const messages = join(import.meta.dirname, '../src/messages');
const pathOf = (namespace: string, locale: Locale) => join(messages, namespace, `${locale}.json`);

function readCatalog(namespace: string, locale: Locale): Catalog {
  const path = pathOf(namespace, locale);
  // A catalog is a flat object of texts; catalogs.test.ts holds every file to that.
  return existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as Catalog) : {};
}

function writeKeys(namespace: string): void {
  writeFileSync(join(messages, namespace, 'keys.ts'), keyTypes(readCatalog(namespace, 'en')));
}

/** Uzbek letters are oʻ and gʻ with U+02BB, whatever key was at hand (languages.md §2). */
function withOwnLetters(text: string, locale: Locale): string {
  return locale === 'uz' ? text.replace(/([oOgG])['\u2019\u2018`\u02bc]/g, '$1\u02bb') : text;
}

/** One row's texts for one language, by catalog key. @throws Error when the number of plural forms is not the language's. */
function entriesOf(key: string, cell: string, locale: Locale): [string, string][] {
  const forms = cell.split(' ^ ').map((form) => form.trim());
  const [only = ''] = forms;
  if (forms.length === 1) return [[key, only]];
  const categories = PLURAL_CATEGORIES[locale];
  if (forms.length !== categories.length) throw new Error(`${key} (${locale}): ${forms.length} forms, expected ${categories.join(', ')}`);
  return categories.map((category, index) => [`${key}_${category}`, forms[index] ?? '']);
}

function addTable(namespace: string, table: string): void {
  const rows = table.split('\n').filter((line) => line.trim() !== '' && !line.startsWith('//'));
  const cells = rows.map((row) => row.split(' | ').map((cell) => cell.trim()));
  for (const row of cells)
    if (row.length !== LOCALES.length + 1) throw new Error(`${row[0]}: ${row.length - 1} languages, expected ${LOCALES.length}`);
  mkdirSync(join(messages, namespace), { recursive: true });
  for (const [column, locale] of LOCALES.entries()) {
    const catalog = readCatalog(namespace, locale);
    for (const [key = '', ...texts] of cells)
      Object.assign(catalog, Object.fromEntries(entriesOf(key, withOwnLetters(texts[column] ?? '', locale), locale)));
    const sorted = Object.fromEntries(Object.entries(catalog).sort(([a], [b]) => (a < b ? -1 : 1)));
    writeFileSync(pathOf(namespace, locale), `${JSON.stringify(sorted, null, 2)}\n`);
  }
  writeKeys(namespace);
}

const [target = ''] = process.argv.slice(2);
if (target === '--keys') for (const namespace of NAMESPACES) writeKeys(namespace);
else if ((NAMESPACES as readonly string[]).includes(target)) addTable(target, readFileSync(0, 'utf8'));
else throw new Error(`Name a namespace (${NAMESPACES.join(', ')}) or --keys`);
