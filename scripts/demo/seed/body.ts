import type { CreateTitleBody } from '@app/contracts';
import { LOCALES } from '@app/kernel';
import { PEOPLE } from '../catalog/people.ts';
import type { DemoTitle, PersonKey, Texts } from '../catalog/types.ts';

const DAY_MS = 86_400_000;

type TextsBody = CreateTitleBody['texts'];

export function textsBody(texts: Texts): TextsBody {
  return Object.fromEntries(LOCALES.map((locale) => [locale, { title: texts[locale][0], description: texts[locale][1] }]));
}

function nameOf(key: PersonKey): string {
  return PEOPLE.find((person) => person.key === key)?.name ?? key;
}

/** What is sent to make a title; `now` counts for announced ones only. */
export function titleBody(title: DemoTitle, now: number): CreateTitleBody {
  const { kind, originalLanguage, year, ageRating, tier, attribution, releaseInDays } = title;
  return {
    kind,
    originalLanguage,
    year,
    ageRating,
    tier,
    texts: textsBody(title.texts),
    genres: [...title.genres],
    countries: [...title.countries],
    credits: title.credits.map(({ person, role, character }) => ({
      name: nameOf(person),
      role,
      ...(character === undefined ? {} : { character }),
    })),
    closedCountries: [],
    qualityCaps: {},
    releaseAt: releaseInDays === undefined ? null : new Date(now + releaseInDays * DAY_MS).toISOString(),
    ...(attribution === undefined ? {} : { attribution }),
  };
}
