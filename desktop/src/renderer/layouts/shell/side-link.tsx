import { Icon, type IconName, token } from '@app/ui';
import { NavLink } from 'react-router';
import { styled } from 'styled-components';

const Link = styled(NavLink)`
  position: relative;
  display: grid;
  place-items: center;
  flex: none;
  width: 48px;
  height: 48px;
  border-radius: ${token.buttonRadius};
  color: ${token.text3};
  outline: none;
  transition: color ${token.colorTime} ${token.ease};
  &:hover { color: ${token.text1}; }
  &.active { background: ${token.glass}; color: ${token.text1}; }
  &.active::before {
    content: '';
    position: absolute;
    left: -12px;
    top: 12px;
    bottom: 12px;
    width: 3px;
    border-radius: 0 3px 3px 0;
    background: ${token.brand};
  }
  &:focus-visible { box-shadow: 0 0 0 3px ${token.bg0}, 0 0 0 6px ${token.focus}; }
  & + & { margin-top: 6px; }
  @media (max-width: 720px) {
    & + & { margin-top: 0; }
    &.active::before { left: 12px; right: 12px; top: auto; bottom: -4px; width: auto; height: 3px; }
  }
`;

type SideLinkProps = { readonly to: string; readonly icon: IconName; readonly label: string; readonly exact?: boolean };

export function SideLink({ to, icon, label, exact = false }: SideLinkProps) {
  return (
    <Link to={to} end={exact} aria-label={label} title={label}>
      <Icon name={icon} />
    </Link>
  );
}
