import type { Credit } from '@app/contracts';
import { castOf } from '@app/features/catalog';
import { useT } from '@app/i18n';
import { useNavigation } from '@app/screens/app';
import { Focusable, focusRing, oneLine, Rail, token } from '@app/ui';
import { styled } from 'styled-components';

const Person = styled(Focusable)`
  --ringRadius: 12px;
  position: relative;
  flex: none;
  width: 128px;
  padding: 6px 0;
  text-align: center;
  ${focusRing}
  & + & { margin-left: 24px; }
  & > b { display: block; margin-top: 12px; font-size: ${token.metaSize}; line-height: ${token.metaLine}; ${oneLine} }
  & > small { display: block; font-size: ${token.metaSize}; line-height: ${token.metaLine}; color: ${token.text3}; ${oneLine} }
`;

const Portrait = styled.span`
  display: grid;
  place-items: center;
  width: 104px;
  height: 104px;
  margin: 0 auto;
  border-radius: 50%;
  background: ${token.bg3} center / cover;
  color: ${token.text2};
  font-size: 32px;
  font-weight: 600;
`;

/** People of a title, each once; leads to their pages. */
export function CastRail({ credits }: { readonly credits: readonly Credit[] }) {
  const t = useT('title');
  const { openPerson } = useNavigation();
  const cast = castOf(credits);
  if (cast.length === 0) return null;
  return (
    <Rail title={t('title.tab.cast')}>
      {cast.map(({ person, character, roles }) => (
        <Person key={person.id} onSelect={() => openPerson(person.id)} aria-label={person.name}>
          <Portrait style={person.portraitUrl === null ? undefined : { backgroundImage: `url("${person.portraitUrl}")` }}>
            {person.portraitUrl === null && [...person.name][0]}
          </Portrait>
          <b title={person.name}>{person.name}</b>
          <small>{character ?? roles.map((role) => t(`title.fact.${role}`)).join(', ')}</small>
        </Person>
      ))}
    </Rail>
  );
}
