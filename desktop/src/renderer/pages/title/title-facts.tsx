import type { Credit, TitleDetail } from '@app/contracts';
import { languageMarks, namesOf } from '@app/features/catalog';
import { languageName, useT } from '@app/i18n';
import { token } from '@app/ui';
import { styled } from 'styled-components';

const Grid = styled.div`
  display: grid;
  grid-template-columns: minmax(0, 1.6fr) minmax(260px, 1fr);
  gap: 28px 64px;
  max-width: 1280px;
  @media (max-width: 900px) { grid-template-columns: minmax(0, 1fr); }
`;

const List = styled.dl`
  display: grid;
  grid-template-columns: minmax(96px, auto) 1fr;
  gap: 9px 24px;
  align-content: start;
  font-size: ${token.metaSize};
  line-height: ${token.metaLine};
  & > dt { color: ${token.text3}; }
  & > dd { color: ${token.text1}; overflow-wrap: anywhere; }
`;

const ROLES: readonly Credit['role'][] = ['director', 'writer', 'artist', 'composer', 'producer'];

/** Facts in pairs, and the licence line where one is due. */
export function TitleFacts({ title }: { readonly title: TitleDetail }) {
  const t = useT('title');
  const { credits, genres, audio, subtitles, attribution, description } = title;
  const audioNames = [...new Set(audio.map(({ language }) => languageName(language)))].join(', ');
  const facts = [
    ...ROLES.map((role) => ({ name: t(`title.fact.${role}`), value: namesOf(credits, role) })),
    { name: t('title.fact.genres'), value: genres.map(({ name }) => name).join(', ') },
    { name: t('title.fact.audio'), value: audioNames },
    { name: t('title.fact.subtitles'), value: languageMarks(subtitles) },
    { name: t('title.fact.attribution'), value: attribution ?? '' },
  ].filter(({ value }) => value !== '');
  return (
    <Grid>
      <p lang={title.language}>{description}</p>
      <List>{facts.map(({ name, value }) => [<dt key={`${name}:name`}>{name}</dt>, <dd key={name}>{value}</dd>])}</List>
    </Grid>
  );
}
