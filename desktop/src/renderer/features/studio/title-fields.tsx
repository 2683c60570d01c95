import { TIERS, TITLE_KINDS } from '@app/contracts';
import type { TitleForm, TitleFormField } from '@app/features/studio';
import { LANGUAGE_NAMES, useT } from '@app/i18n';
import { LOCALES } from '@app/kernel';
import { Select, TextField } from '@app/ui';
import { styled } from 'styled-components';
import { GenrePicker } from './genre-picker.tsx';
import { TitleTexts } from './title-texts.tsx';

const Grid = styled.div`
  display: grid;
  grid-template-columns: repeat(auto-fit, minmax(min(200px, 100%), 1fr));
  gap: 20px;
  margin: 28px 0;
`;

const AGE_RATINGS = ['0', '6', '12', '16', '18'] as const;

type TitleFieldsProps = {
  readonly form: TitleForm;
  readonly onChange: (form: TitleForm) => void;
  readonly problems: ReadonlySet<TitleFormField>;
  /** The kind cannot change once there is media. */
  readonly isKindFixed: boolean;
};

/** Everything an author says about a title. */
export function TitleFields({ form, onChange, problems, isKindFixed }: TitleFieldsProps) {
  const t = useT('studio', 'auth', 'title');
  const set = (change: Partial<TitleForm>) => onChange({ ...form, ...change });
  return (
    <>
      <TitleTexts form={form} onChange={onChange} hasProblem={problems.has('title')} />
      <Grid>
        <Select
          label={t('studio.field.kind')}
          value={form.kind}
          disabled={isKindFixed}
          options={TITLE_KINDS.map((kind) => ({ value: kind, label: t(`common.kind.${kind}`) }))}
          onChange={(kind) => set({ kind })}
        />
        <TextField
          name="year"
          label={t('studio.field.year')}
          value={form.year}
          maxLength={4}
          onChange={(year) => set({ year })}
          error={problems.has('year') ? t('studio.error.year') : undefined}
        />
        <Select
          label={t('studio.field.originalLanguage')}
          value={form.originalLanguage}
          options={LOCALES.map((locale) => ({ value: locale as string, label: LANGUAGE_NAMES[locale], lang: locale }))}
          onChange={(originalLanguage) => set({ originalLanguage })}
        />
        <Select
          label={t('studio.field.ageRating')}
          value={form.ageRating}
          options={AGE_RATINGS.map((rating) => ({ value: rating, label: `${rating}+` }))}
          onChange={(ageRating) => set({ ageRating })}
        />
        <Select
          label={t('studio.field.tier')}
          value={form.tier}
          options={TIERS.map((tier) => ({ value: tier, label: t(`common.plan.${tier}`) }))}
          onChange={(tier) => set({ tier })}
        />
        <TextField
          name="attribution"
          label={t('title.fact.attribution')}
          value={form.attribution}
          maxLength={400}
          onChange={(attribution) => set({ attribution })}
        />
      </Grid>
      <GenrePicker chosen={form.genres} onChange={(genres) => set({ genres })} />
    </>
  );
}
