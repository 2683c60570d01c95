import type { StudioTitle } from '@app/contracts';
import { useLocale, useT } from '@app/i18n';
import { Icon, oneLine, Pill, token } from '@app/ui';
import { Link } from 'react-router';
import { styled } from 'styled-components';
import { nameOfTitle } from './title-name.ts';

const Row = styled(Link)`
  display: flex;
  align-items: center;
  gap: 20px;
  padding: 12px 16px;
  border-radius: 14px;
  background: ${token.bg1};
  outline: none;
  &:hover { background: ${token.bg2}; }
  &:focus-visible { box-shadow: 0 0 0 3px ${token.bg0}, 0 0 0 6px ${token.focus}; }
  li + li > & { margin-top: 10px; }
  & > div { flex: 1; min-width: 0; }
  & > div > h2 { color: ${token.text1}; font-size: ${token.bodySize}; font-weight: 600; ${oneLine} }
  & > div > p { color: ${token.text3}; font-size: ${token.metaSize}; ${oneLine} }
`;

const Still = styled.span`
  display: grid;
  place-items: center;
  flex: none;
  width: 96px;
  height: 54px;
  border-radius: 8px;
  background: ${token.bg3} center / cover;
  color: ${token.text3};
`;

/** One title of an author, leading to its editor. */
export function StudioTitleRow({ title }: { readonly title: StudioTitle }) {
  const t = useT('studio');
  const { locale } = useLocale();
  const facts = [t(`common.kind.${title.kind}`), String(title.year), t(`common.plan.${title.tier}`)].join(' · ');
  return (
    <li>
      <Row to={`/studio/titles/${title.id}`}>
        <Still style={title.backdropUrl === null ? undefined : { backgroundImage: `url("${title.backdropUrl}")` }}>
          {title.backdropUrl === null && <Icon name="film" />}
        </Still>
        <div>
          <h2>{nameOfTitle(title, locale)}</h2>
          <p>{facts}</p>
        </div>
        <Pill>{t(`studio.status.${title.status}`)}</Pill>
      </Row>
    </li>
  );
}
