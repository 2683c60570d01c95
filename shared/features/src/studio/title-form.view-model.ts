import type { StudioTitle, Tier, TitleKind } from '@app/contracts';
import { LOCALES, type Locale } from '@app/kernel';
import type { NewTitle } from './use-studio-titles.ts';

type Text = { readonly title: string; readonly description: string };

/** What an author types; numbers are text until they are checked. */
export type TitleForm = {
  readonly kind: TitleKind;
  readonly texts: Readonly<Partial<Record<Locale, Text>>>;
  readonly originalLanguage: string;
  readonly year: string;
  readonly ageRating: '0' | '6' | '12' | '16' | '18';
  readonly tier: Tier;
  readonly genres: readonly string[];
  readonly attribution: string;
};
export type TitleFormField = 'title' | 'year' | 'originalLanguage';

export function emptyTitleForm(locale: Locale, year: number): TitleForm {
  return {
    kind: 'film',
    texts: { [locale]: { title: '', description: '' } },
    originalLanguage: locale,
    year: String(year),
    ageRating: '0',
    tier: 'basic',
    genres: [],
    attribution: '',
  };
}

export function titleFormOf(title: StudioTitle): TitleForm {
  return {
    kind: title.kind,
    texts: Object.fromEntries(LOCALES.flatMap((locale) => (title.texts[locale] === undefined ? [] : [[locale, title.texts[locale]]]))),
    originalLanguage: title.originalLanguage,
    year: String(title.year),
    ageRating: `${title.ageRating}`,
    tier: title.tier,
    genres: title.genres,
    attribution: title.attribution ?? '',
  };
}

/** Languages in which the title has a name. */
export function writtenLocales({ texts }: TitleForm): readonly Locale[] {
  return LOCALES.filter((locale) => (texts[locale]?.title.trim() ?? '') !== '');
}

export function checkTitleForm(form: TitleForm): ReadonlySet<TitleFormField> {
  const year = Number(form.year);
  return new Set<TitleFormField>([
    ...(writtenLocales(form).length === 0 ? (['title'] as const) : []),
    ...(Number.isInteger(year) && year >= 1888 && year <= 2100 ? [] : (['year'] as const)),
    ...(/^[a-z]{2,3}$/.test(form.originalLanguage) ? [] : (['originalLanguage'] as const)),
  ]);
}

const AGE_RATINGS = { '0': 0, '6': 6, '12': 12, '16': 16, '18': 18 } as const;

/** The form as the server takes it; languages without a name are left out. Check it first. */
export function titleBody(form: TitleForm): NewTitle {
  const { kind, originalLanguage, year, ageRating, tier, genres, attribution } = form;
  const texts = Object.fromEntries(writtenLocales(form).map((locale) => [locale, form.texts[locale] ?? { title: '' }]));
  return {
    kind,
    texts,
    originalLanguage,
    year: Number(year),
    ageRating: AGE_RATINGS[ageRating],
    tier,
    genres: [...genres],
    ...(attribution.trim() === '' ? {} : { attribution }),
  };
}
