import { styled } from 'styled-components';
import { Focusable, type FocusableProps } from '../focus/focusable.tsx';
import { Icon } from '../icons/icon.tsx';
import { focusGrow, focusRing, oneLine } from '../theme/mixins.ts';
import { token } from '../theme/theme.ts';
import { Avatar } from './avatar.tsx';

const Root = styled(Focusable)`
  display: block;
  width: 9.25em;
  outline: none;
  text-align: center;
  color: ${token.text2};
  font-size: ${token.bodySize};
  & > b { display: block; margin-top: 1em; font-size: 1.25em; line-height: 1.3; font-weight: 600; color: inherit; ${oneLine} }
  & > span { display: block; font-size: ${token.metaSize}; line-height: ${token.metaLine}; color: ${token.text3}; overflow-wrap: anywhere; }
  &[data-focused], &:hover { color: ${token.text1}; }
  &:focus-visible { color: ${token.text1}; }
  &:disabled { opacity: 0.5; }
`;

const Picture = styled.div`
  --ringRadius: 1.25em;
  position: relative;
  width: 9.25em;
  height: 9.25em;
  border-radius: 1.25em;
  transition: transform ${token.focusTime} ${token.ease};
  ${focusRing}
  ${focusGrow}
  & > svg:first-child { border-radius: 1.25em; }
  ${Root}:hover > & { transform: scale(1.04); }
  ${Root}[data-focused] > & { transform: scale(1.08); }
  ${Root}:focus-visible > & { transform: scale(1.08); }
  ${Root}[data-focused] > &::after { opacity: 1; }
  ${Root}:focus-visible > &::after { opacity: 1; }
  &[data-state='add'] { display: flex; align-items: center; justify-content: center; background: ${token.bg2}; box-shadow: inset 0 0 0 1.5px #474a66; }
  &[data-state='add'] > svg { width: 2.5em; height: 2.5em; color: ${token.text1}; }
`;

const Badge = styled.span`
  position: absolute;
  right: 0.6em;
  bottom: 0.6em;
  display: flex;
  align-items: center;
  justify-content: center;
  width: 2em;
  height: 2em;
  border-radius: 0.55em;
  background: rgba(0, 3, 28, 0.78);
  color: #fff;
`;

type ProfileTileProps = Pick<FocusableProps, 'focusKey' | 'autoFocus' | 'disabled' | 'onSelect'> & {
  /** Null draws the tile that adds a profile. */
  readonly avatar: string | null;
  readonly name: string;
  readonly lang?: string | undefined;
  /** Under the name: language, age limit. */
  readonly note: string;
  readonly mark?: 'lock' | 'pen' | undefined;
  readonly label?: string | undefined;
};

/** One person of the household: picture, name, and what is to be known of the profile. Sizes follow the stage. */
export function ProfileTile({ avatar, name, lang, note, mark, label, ...behaviour }: ProfileTileProps) {
  return (
    <Root aria-label={label} {...behaviour}>
      <Picture data-state={avatar === null ? 'add' : undefined}>
        {avatar === null ? <Icon name="plus" /> : <Avatar name={avatar} />}
        {mark !== undefined && (
          <Badge>
            <Icon name={mark} size="small" />
          </Badge>
        )}
      </Picture>
      <b lang={lang}>{name}</b>
      <span>{note}</span>
    </Root>
  );
}
