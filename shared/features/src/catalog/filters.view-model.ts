import { TIERS, TITLE_KINDS, TITLE_SORTS, type TitleKind } from '@app/contracts';
import { z } from 'zod';
import type { TitleFilters } from './use-titles.ts';

/** Decades offered in the year filter, newest first; 1980 stands for everything before 1990. */
export const DECADES = [2020, 2010, 2000, 1990, 1980] as const;

const FilterStateSchema = z.object({
  kind: z.enum(TITLE_KINDS).nullable().catch(null),
  genre: z.string().max(64).nullable().catch(null),
  tier: z.enum(TIERS).nullable().catch(null),
  decade: z.coerce.number().pipe(z.literal(DECADES)).nullable().catch(null),
  sort: z.enum(TITLE_SORTS).catch('new'),
});
/** Filters of the catalogue as they stand in the address. */
export type FilterState = z.infer<typeof FilterStateSchema>;

export function readFilters(params: URLSearchParams, kind: TitleKind | null): FilterState {
  const read = (name: string) => params.get(name);
  return FilterStateSchema.parse({ kind, genre: read('genre'), tier: read('tier'), decade: read('decade'), sort: read('sort') ?? 'new' });
}

/** The address of the filters; what is as it would be anyway is left out. */
export function writeFilters({ genre, tier, decade, sort }: FilterState): URLSearchParams {
  const entries = { genre, tier, decade, sort: sort === 'new' ? null : sort };
  return new URLSearchParams(Object.entries(entries).flatMap(([name, value]) => (value === null ? [] : [[name, String(value)]])));
}

export function filterQuery({ kind, genre, tier, decade, sort }: FilterState): TitleFilters {
  return {
    sort,
    ...(kind === null ? {} : { kind }),
    ...(genre === null ? {} : { genre }),
    ...(tier === null ? {} : { tier }),
    ...(decade === null ? {} : { yearTo: decade + 9, ...(decade === 1980 ? {} : { yearFrom: decade }) }),
  };
}
