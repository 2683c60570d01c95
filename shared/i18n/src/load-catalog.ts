import type { LoadCatalog } from './create-i18n.ts';

/** One small chunk per language and namespace, fetched when asked for: the bundler expands the pattern. */
export const loadCatalog: LoadCatalog = async (locale, namespace) => {
  // The bundler turns a catalog into a module whose default export is the flat object of texts.
  const module = (await import(`./messages/${namespace}/${locale}.json`)) as { readonly default: Record<string, string> };
  return module.default;
};
