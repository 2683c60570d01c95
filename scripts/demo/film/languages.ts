type Language = { readonly code: string; readonly name: string };

/** ISO 639-2 codes, as containers want them, and own names. */
export const LANGUAGES: Readonly<Record<string, Language>> = {
  az: { code: 'aze', name: 'Azərbaycan' },
  be: { code: 'bel', name: 'Беларуская' },
  en: { code: 'eng', name: 'English' },
  hy: { code: 'hye', name: 'Հայերեն' },
  kk: { code: 'kaz', name: 'Қазақша' },
  ky: { code: 'kir', name: 'Кыргызча' },
  ro: { code: 'ron', name: 'Română' },
  ru: { code: 'rus', name: 'Русский' },
  tg: { code: 'tgk', name: 'Тоҷикӣ' },
  tk: { code: 'tuk', name: 'Türkmençe' },
  uz: { code: 'uzb', name: 'Oʻzbekcha' },
};
