import { focusGrow, focusRing, Icon, oneLine, token } from '@app/ui';
import { memo } from 'react';
import { styled } from 'styled-components';

const Root = styled.div`
  width: 256px;
  text-align: center;
`;
const Photo = styled.div`
  --ringRadius: 72px;
  position: relative;
  width: 144px;
  height: 144px;
  margin: 0 auto 14px;
  border-radius: 72px;
  background: ${token.bg2};
  ${focusGrow}
  ${focusRing}
  ${Root}[data-focused] & { transform: scale(1.07); }
  ${Root}[data-focused] &::after { opacity: 1; }
  & > img { width: 144px; height: 144px; border-radius: 72px; object-fit: cover; }
  & > svg { width: 72px; height: 72px; margin: 36px; color: ${token.text3}; }
`;
const Name = styled.div`
  font-size: ${token.metaSize};
  line-height: 36px;
  font-weight: 600;
  color: ${token.text1};
  ${oneLine}
`;
const Role = styled.div`
  font-size: 26px;
  line-height: 34px;
  color: ${token.text2};
  ${oneLine}
`;

type PersonCardProps = { readonly name: string; readonly role: string; readonly portraitUrl: string | null };

/** A person of a grid: round portrait, name, what they did. */
export const PersonCard = memo(function PersonCard({ name, role, portraitUrl }: PersonCardProps) {
  return (
    <Root aria-label={name}>
      <Photo>
        {portraitUrl === null ? <Icon name="user" /> : <img src={portraitUrl} alt="" loading="lazy" decoding="async" draggable={false} />}
      </Photo>
      <Name>{name}</Name>
      <Role>{role}</Role>
    </Root>
  );
});
