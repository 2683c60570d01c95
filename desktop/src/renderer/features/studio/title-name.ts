import type { StudioTitle } from '@app/contracts';
import { fallbackChain, type Locale } from '@app/kernel';

/** The name of one's own title in the interface language, or in the nearest one it has. */
export function nameOfTitle({ texts, slug }: Pick<StudioTitle, 'texts' | 'slug'>, locale: Locale): string {
  const found = fallbackChain(locale).find((one) => texts[one] !== undefined);
  return (found === undefined ? Object.values(texts)[0] : texts[found])?.title ?? slug;
}
