import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

/** Package, name in the recipe, style sheet with the axes that the lettering needs. */
const FONTS = [
  ['@fontsource-variable/inter', 'Inter', 'opsz.css'],
  ['@fontsource-variable/noto-sans-armenian', 'Noto Sans Armenian', 'wght.css'],
  ['@fontsource-variable/noto-serif-armenian', 'Noto Serif Armenian', 'wght.css'],
  ['@fontsource-variable/noto-serif-display', 'Noto Serif Display', 'wght.css'],
  ['@fontsource-variable/oswald', 'Oswald', 'wght.css'],
  ['@fontsource-variable/unbounded', 'Unbounded', 'wght.css'],
] as const;

/** `@font-face` rules of the lettering fonts (all OFL), with file addresses. */
export function fontFaces(): string {
  return FONTS.map(([name, family, sheet]) => {
    const folder = dirname(fileURLToPath(import.meta.resolve(`${name}/package.json`)));
    return readFileSync(join(folder, sheet), 'utf8')
      .replaceAll(`'${family} Variable'`, `'${family}'`)
      .replaceAll('url(./files/', `url(${pathToFileURL(join(folder, 'files')).href}/`);
  }).join('\n');
}
