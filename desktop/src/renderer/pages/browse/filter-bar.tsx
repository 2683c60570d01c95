import { TIERS, TITLE_SORTS, type Tier } from '@app/contracts';
import { DECADES, type FilterState, useGenres } from '@app/features/catalog';
import { useT } from '@app/i18n';
import { Select, type SelectOption } from '@app/ui';
import { styled } from 'styled-components';

const Root = styled.div`
  display: grid;
  grid-template-columns: repeat(auto-fit, minmax(150px, 220px));
  gap: 16px;
  margin-bottom: 32px;
`;

/** Value of the option that filters nothing. */
const ANY = '' as const;

type FilterBarProps = { readonly filters: FilterState; readonly onChange: (filters: FilterState) => void };

export function FilterBar({ filters, onChange }: FilterBarProps) {
  const t = useT('home');
  const genres = useGenres().data?.items ?? [];
  const any = { value: ANY, label: t('home.browse.any') } as const;
  const decades = DECADES.map((decade) => ({
    value: String(decade),
    label: decade === DECADES.at(-1) ? t('home.browse.before', { year: 1990 }) : `${decade}–${decade + 9}`,
  }));
  return (
    <Root>
      <Select
        label={t('home.browse.genre')}
        value={filters.genre ?? ANY}
        options={[any, ...genres.map(({ slug, name }) => ({ value: slug, label: name }))] satisfies readonly SelectOption<string>[]}
        onChange={(genre) => onChange({ ...filters, genre: genre === ANY ? null : genre })}
      />
      <Select
        label={t('home.browse.plan')}
        value={filters.tier ?? ANY}
        options={
          [any, ...TIERS.map((tier) => ({ value: tier, label: t(`common.plan.${tier}`) }))] satisfies readonly SelectOption<Tier | ''>[]
        }
        onChange={(tier) => onChange({ ...filters, tier: tier === ANY ? null : tier })}
      />
      <Select
        label={t('home.browse.years')}
        value={filters.decade === null ? ANY : String(filters.decade)}
        options={[any, ...decades] satisfies readonly SelectOption<string>[]}
        onChange={(decade) => onChange({ ...filters, decade: DECADES.find((one) => String(one) === decade) ?? null })}
      />
      <Select
        label={t('home.browse.sort')}
        value={filters.sort}
        options={TITLE_SORTS.map((sort) => ({ value: sort, label: t(`home.browse.sort.${sort}`) }))}
        onChange={(sort) => onChange({ ...filters, sort })}
      />
    </Root>
  );
}
