import { PLURAL_CATEGORIES } from '@app/kernel';

export type Catalog = Record<string, string>;

const SUFFIX = new RegExp(`_(?:${PLURAL_CATEGORIES.ru.join('|')})$`);

/** The key that code asks for: `songs_one` and `songs_other` are both `songs`. */
export function baseKey(key: string): string {
  return key.replace(SUFFIX, '');
}

/** Names between `{{` and `}}`, sorted, each once. */
export function placeholdersOf(text: string): readonly string[] {
  return [...new Set([...text.matchAll(/\{\{(\w+)\}\}/g)].map(([, name = '']) => name))].sort();
}

/** Source of a namespace's `keys.ts`: every key with the values it needs. */
export function keyTypes(catalog: Readonly<Catalog>): string {
  const needs = new Map<string, Set<string>>();
  for (const [key, text] of Object.entries(catalog)) {
    const names = needs.get(baseKey(key)) ?? new Set<string>();
    for (const name of placeholdersOf(text)) names.add(name);
    if (baseKey(key) !== key) names.add('count');
    needs.set(baseKey(key), names);
  }
  const rows = [...needs.entries()]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, names]) => {
      const values = [...names].sort().map((name) => `'${name}'`);
      return `  '${key}': ${values.length === 0 ? 'never' : values.join(' | ')};`;
    });
  return `// Written by bin/add-messages.ts from en.json.\n/** Keys of this namespace and the values each one needs. */\nexport type Messages = {\n${rows.join('\n')}\n};\n`;
}
