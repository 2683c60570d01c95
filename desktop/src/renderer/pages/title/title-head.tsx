import { qualityMark } from '@app/features/catalog';
import { useUser } from '@app/features/session';
import { languageName, useFormat, useLocale, useT } from '@app/i18n';
import { useNavigation } from '@app/screens/app';
import { useCountryName } from '@app/screens/countries';
import { type TitleView, useActionButton } from '@app/screens/title';
import { ArtTitle, Button, ButtonRow, MetaLine, Tag, token } from '@app/ui';
import { useEffect } from 'react';
import { styled } from 'styled-components';
import { usePreloadPlayerPage } from '../../app/preload-player-page.ts';

const Original = styled.p`
  margin-top: 8px;
`;

const Facts = styled.div`
  margin-top: 18px;
`;

const About = styled.p`
  max-width: 560px;
  margin: 16px 0 24px;
  color: #e4e5ea;
  white-space: pre-line;
`;

const Note = styled.p`
  margin-top: 14px;
  font-size: ${token.metaSize};
  color: ${token.text3};
`;

const Words = styled.header`
  max-width: 760px;
`;

const LONG_TITLE = 20;

/** Name, facts, description and the one thing to do. */
export function TitleHead({ view }: { readonly view: TitleView }) {
  const t = useT('title');
  const format = useFormat();
  const countryName = useCountryName();
  const { locale } = useLocale();
  const { signIn } = useNavigation();
  const user = useUser();
  const preload = usePreloadPlayerPage();
  const { title, action, isPlanned, togglePlanned } = view;
  const button = useActionButton(action, title.id);
  const quality = qualityMark(title.maxHeight);
  // The page of a title is where most plays begin: its player is fetched while the page is read.
  useEffect(preload, [preload]);
  return (
    <Words>
      <ArtTitle lang={title.language} data-long={title.title.length > LONG_TITLE ? '' : undefined}>
        {title.title}
      </ArtTitle>
      {title.originalTitle !== title.title && <Original lang={title.originalLanguage}>{title.originalTitle}</Original>}
      <Facts>
        <MetaLine>
          {String(title.year)}
          {title.countries.length > 0 && title.countries.map(countryName).join(', ')}
          {title.playable === null ? t(`common.kind.${title.kind}`) : format.shortDuration(title.playable.durationSec)}
          <Tag>{`${title.ageRating}+`}</Tag>
          {quality !== null && <Tag>{quality}</Tag>}
          {title.tier !== 'basic' && <Tag>{t(`common.plan.${title.tier}`)}</Tag>}
        </MetaLine>
      </Facts>
      <About lang={title.language}>{title.description}</About>
      <ButtonRow>
        <Button
          variant="primary"
          icon={button.icon}
          progress={button.progress}
          disabled={button.onSelect === null}
          onSelect={button.onSelect ?? undefined}
          data-testid="primary-action"
        >
          {button.label}
        </Button>
        <Button icon={isPlanned ? 'check' : 'plus'} onSelect={user === null ? signIn : togglePlanned} aria-pressed={isPlanned}>
          {t(isPlanned ? 'title.inList' : 'title.addToList')}
        </Button>
      </ButtonRow>
      {title.language !== locale && <Note>{t('title.languageMark', { language: languageName(title.language) })}</Note>}
    </Words>
  );
}
