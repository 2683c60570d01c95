import { LANGUAGE_NAMES, useLocale, useT } from '@app/i18n';
import { LOCALES, type Locale } from '@app/kernel';
import { Focusable, FocusGroup, focusGrow, focusRing, token } from '@app/ui';
import { styled } from 'styled-components';

const Page = styled.div`
  position: absolute;
  left: 96px;
  right: 96px;
  top: 54px;
  bottom: 54px;
  & > h1 { margin: 80px 0 56px; font-size: 64px; line-height: 76px; font-weight: 700; color: ${token.text1}; }
`;
const Tiles = styled(FocusGroup)`
  display: flex;
  flex-wrap: wrap;
  margin: -14px;
`;
const Tile = styled(Focusable)`
  position: relative;
  width: 404px;
  height: 150px;
  margin: 14px;
  border-radius: 16px;
  background: ${token.bg2};
  color: ${token.text1};
  font-size: 40px;
  font-weight: 600;
  text-align: center;
  ${focusGrow}
  ${focusRing}
  &[data-state='on'] { background: rgba(123, 97, 255, 0.22); }
`;

type LanguageScreenProps = { readonly onChosen: (locale: Locale) => void };

/** Eleven languages, each in its own script; the guessed one has the focus. */
export function LanguageScreen({ onChosen }: LanguageScreenProps) {
  const t = useT('tv');
  const { locale } = useLocale();
  return (
    <Page>
      <h1>{t('tv.language.title')}</h1>
      <Tiles focusKey="languages" boundary firstFocusKey={`language-${locale}`}>
        {LOCALES.map((one) => (
          <Tile
            key={one}
            focusKey={`language-${one}`}
            lang={one}
            autoFocus={one === locale}
            data-state={one === locale ? 'on' : undefined}
            onSelect={() => onChosen(one)}
          >
            {LANGUAGE_NAMES[one]}
          </Tile>
        ))}
      </Tiles>
    </Page>
  );
}
