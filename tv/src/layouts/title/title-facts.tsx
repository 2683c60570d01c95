import type { TitleDetail } from '@app/contracts';
import { languageMarks, namesOf } from '@app/features/catalog';
import { languageName, useT } from '@app/i18n';
import { token } from '@app/ui';
import { styled } from 'styled-components';

const List = styled.dl`
  display: flex;
  flex-wrap: wrap;
  & > div { width: 50%; min-height: 44px; padding-right: 48px; display: flex; font-size: 30px; line-height: 44px; }
  & dt { flex: none; width: 250px; color: ${token.text3}; }
  & dd { flex: 1; min-width: 0; color: ${token.text1}; max-height: 88px; overflow: hidden; }
`;

/** Facts worth knowing, those that are empty left out. */
export function TitleFacts({ title }: { readonly title: TitleDetail }) {
  const t = useT('title');
  const { credits, audio, subtitles, genres, originalTitle, originalLanguage, attribution } = title;
  const facts: readonly (readonly [string, string])[] = [
    [t('title.fact.director'), namesOf(credits, 'director')],
    [t('title.fact.genres'), genres.map(({ name }) => name).join(', ')],
    [t('title.fact.audio'), audio.length > 0 ? languageMarks(audio) : languageName(originalLanguage)],
    [t('title.fact.subtitles'), languageMarks(subtitles)],
    [t('title.fact.originalTitle'), originalTitle],
    [t('title.fact.attribution'), attribution ?? ''],
  ];
  return (
    <List>
      {facts
        .filter(([, value]) => value !== '')
        .map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
    </List>
  );
}
