import { Focusable, focusRing, Icon, type IconName, oneLine, token } from '@app/ui';
import { styled } from 'styled-components';

const Row = styled(Focusable)`
  --ringRadius: 18px;
  position: relative;
  display: flex;
  align-items: center;
  width: 100%;
  min-height: 128px;
  margin-bottom: 24px;
  padding: 20px 32px;
  border-radius: 18px;
  background: ${token.bg2};
  color: ${token.text1};
  text-align: left;
  transition: transform ${token.focusTime} ${token.ease};
  ${focusRing}
  &[data-focused] { transform: scale(1.03); background: #2d2f50; }
`;
const Sign = styled.span`
  flex: none;
  width: 76px;
  height: 76px;
  margin-right: 28px;
  padding: 20px;
  border-radius: 14px;
  background: rgba(255, 255, 255, 0.1);
  & > svg { display: block; width: 36px; height: 36px; }
`;
const Dot = styled.i`
  position: absolute;
  left: 88px;
  top: 20px;
  width: 20px;
  height: 20px;
  border-radius: 10px;
  background: ${token.brandText};
`;
const Words = styled.span`
  flex: 1;
  min-width: 0;
  & > b { display: block; font-size: 36px; line-height: 44px; ${oneLine} }
  /* Nowhere else can the rest be read, and some languages need the room. */
  & > small { display: -webkit-box; -webkit-box-orient: vertical; -webkit-line-clamp: 2; overflow: hidden; font-size: 28px; line-height: 38px; color: ${token.text2}; }
`;
const Action = styled.span`
  flex: none;
  margin-left: 24px;
  padding: 0 28px;
  border-radius: 12px;
  background: ${token.brandFill};
  line-height: 72px;
  font-weight: 600;
  white-space: nowrap;
  opacity: 0;
  ${Row}[data-focused] & { opacity: 1; }
`;

type ActionRowProps = {
  readonly icon: IconName;
  readonly name: string;
  readonly note: string;
  /** Not seen before. */
  readonly isNew?: boolean;
  /** What OK does; seen on the focused row. Absent: nothing. */
  readonly action?: string | undefined;
  readonly focusKey: string;
  readonly autoFocus?: boolean;
  readonly onFocus?: (() => void) | undefined;
  readonly onSelect: () => void;
};

/** A line of a list (a device, an order), with what OK does about it. */
export function ActionRow({ icon, name, note, isNew = false, action, focusKey, autoFocus = false, onFocus, onSelect }: ActionRowProps) {
  return (
    <Row focusKey={focusKey} autoFocus={autoFocus} onFocus={onFocus} onSelect={onSelect} aria-label={`${name}. ${note}`}>
      <Sign>
        <Icon name={icon} />
      </Sign>
      {isNew && <Dot />}
      <Words>
        <b>{name}</b>
        <small>{note}</small>
      </Words>
      {action !== undefined && <Action>{action}</Action>}
    </Row>
  );
}
