import { usePreferences } from '@app/features/session';
import { LANGUAGE_NAMES, useLocale } from '@app/i18n';
import { LOCALES } from '@app/kernel';
import { Focusable, FocusGroup, focusRing, Icon, token } from '@app/ui';
import { styled } from 'styled-components';

const Tiles = styled(FocusGroup)`
  display: flex;
  flex-wrap: wrap;
  margin: -12px;
`;
const Tile = styled(Focusable)`
  position: relative;
  display: flex;
  align-items: center;
  width: 484px;
  height: 96px;
  margin: 12px;
  padding: 0 32px;
  border-radius: ${token.buttonRadius};
  background: ${token.bg2};
  color: ${token.text1};
  font-size: 34px;
  font-weight: 500;
  ${focusRing}
  & > svg { margin-left: auto; }
  &[data-state='on'] { background: ${token.selected}; }
  &[data-focused] { background: #fff; color: ${token.ink}; }
`;

/** The language changes at once; the focus stays where it is. */
export function LanguageSection() {
  const { locale, setLocale } = useLocale();
  const { setPreferences } = usePreferences();
  return (
    <Tiles focusKey="settings-languages" role="radiogroup" firstFocusKey={`settings-language-${locale}`} remembers={false}>
      {LOCALES.map((one) => (
        <Tile
          key={one}
          focusKey={`settings-language-${one}`}
          role="radio"
          aria-checked={one === locale}
          lang={one}
          data-state={one === locale ? 'on' : undefined}
          onSelect={() => {
            setPreferences({ locale: one });
            void setLocale(one);
          }}
        >
          {LANGUAGE_NAMES[one]}
          {one === locale && <Icon name="check" />}
        </Tile>
      ))}
    </Tiles>
  );
}
