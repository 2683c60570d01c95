import type { Home, TitleSummary } from '@app/contracts';
import type { Page } from '@playwright/test';

const RAILS = 12;
const CARDS = 20;

// Ids of a set of answers that only this file writes.
const titleId = (index: number) => `00000000-0000-7000-8000-${String(index).padStart(12, '0')}` as TitleSummary['id'];

export function titleNamed(index: number): TitleSummary {
  return {
    id: titleId(index),
    kind: 'film',
    slug: `film-${index}`,
    title: `Film ${index}`,
    description: 'A film about a card that was left and found again.',
    language: 'en',
    year: 2000 + (index % 25),
    ageRating: 12,
    tier: 'basic',
    genres: [],
    posterUrl: null,
    backdropUrl: null,
    playable: null,
    releaseAt: null,
    rating: { average: null, count: 0 },
    availability: 'ready',
    processingProgress: null,
    maxHeight: 1080,
  };
}

const layouts = ['backdrops', 'posters', 'numerals'] as const;

function largeHome(): Home {
  const rails = Array.from({ length: RAILS }, (_, row) => ({
    id: `rail-${row}`,
    layout: layouts[row % layouts.length] ?? 'posters',
    title: `Rail ${row}`,
    items: Array.from({ length: CARDS }, (_unused, column) => titleNamed(row * CARDS + column)),
  }));
  return { hero: [], continueWatching: [], rails };
}

/** Answers of a server with many titles: the end-to-end stack has the accounts but not the catalogue. */
export async function serveLargeHome(page: Page): Promise<void> {
  await page.route('**/api/v1/home?*', (route) => route.fulfill({ json: largeHome() }));
  await page.route(/\/api\/v1\/titles\/00000000-0000-7000-8000-\d+(\/similar)?\?/, (route) => {
    const index = Number(/8000-(\d{12})/.exec(route.request().url())?.[1] ?? '0');
    const isSimilar = route.request().url().includes('/similar');
    const related = [titleNamed(index + 1), titleNamed(index + 2), titleNamed(index + 3)];
    const detail = {
      ...titleNamed(index),
      originalTitle: `Film ${index}`,
      originalLanguage: 'en',
      countries: [],
      attribution: null,
      credits: [],
      seasons: [],
      audio: [],
      subtitles: [],
      resume: null,
      access: { allowed: true, requiredPlan: null },
      inWatchlist: false,
    };
    return route.fulfill({ json: isSimilar ? { items: related, nextCursor: null } : detail });
  });
}
