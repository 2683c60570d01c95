export { DECADES, type FilterState, filterQuery, readFilters, writeFilters } from './filters.view-model.ts';
export {
  type CastMember,
  castOf,
  languageMarks,
  namesOf,
  openingSeason,
  otherOffers,
  type PrimaryAction,
  primaryAction,
  progressOf,
  qualityMark,
} from './title.view-model.ts';
export { useHome } from './use-home.ts';
export { useEpisodes, useSimilar, useTitle } from './use-title.ts';
export { type TitleFilters, useGenres, usePerson, useTitles } from './use-titles.ts';
