import { type StudioTitle, UPLOAD_KINDS, type UploadKind } from '@app/contracts';
import { LANGUAGE_NAMES, useLocale, useT } from '@app/i18n';
import { fallbackChain, LOCALES, type PlayableId } from '@app/kernel';
import { Select } from '@app/ui';
import { styled } from 'styled-components';

const Root = styled.div`
  display: grid;
  grid-template-columns: repeat(auto-fit, minmax(min(200px, 100%), 280px));
  gap: 20px;
  margin-bottom: 20px;
`;

export type UploadChoice = { readonly kind: UploadKind; readonly language: string; readonly playableId: PlayableId | null };

type UploadTargetProps = {
  readonly title: StudioTitle;
  readonly choice: UploadChoice;
  readonly onChange: (choice: UploadChoice) => void;
};

/** What the next files are: their kind, their language, and the episode they belong to. */
export function UploadTarget({ title, choice, onChange }: UploadTargetProps) {
  const t = useT('studio', 'title');
  const { locale } = useLocale();
  const isSpoken = choice.kind === 'audio' || choice.kind === 'subtitles';
  const episodes = title.episodes.map(({ id, season, number, texts }) => {
    const named = fallbackChain(locale)
      .map((one) => texts[one]?.title)
      .find((name) => name !== undefined);
    return { value: id as string, label: [t('common.card.episode', { season, number }), named].filter(Boolean).join('. ') };
  });
  return (
    <Root>
      <Select
        label={t('studio.field.fileKind')}
        value={choice.kind}
        options={UPLOAD_KINDS.map((kind) => ({ value: kind, label: t(`studio.fileKind.${kind}`) }))}
        onChange={(kind) => onChange({ ...choice, kind })}
      />
      {isSpoken && (
        <Select
          label={t('common.language')}
          value={choice.language}
          options={LOCALES.map((one) => ({ value: one as string, label: LANGUAGE_NAMES[one], lang: one }))}
          onChange={(language) => onChange({ ...choice, language })}
        />
      )}
      {title.kind === 'series' && (
        <Select
          label={t('title.tab.episodes')}
          value={choice.playableId ?? ''}
          options={[{ value: '', label: t('studio.chooseEpisode') }, ...episodes]}
          onChange={(id) => onChange({ ...choice, playableId: title.episodes.find((episode) => episode.id === id)?.id ?? null })}
        />
      )}
    </Root>
  );
}
