import { focusGrow, focusRing, oneLine, ProgressBar, token } from '@app/ui';
import { memo } from 'react';
import { styled } from 'styled-components';

const Root = styled.div`
  --ringRadius: ${token.cardRadius};
  position: relative;
  height: 216px;
  border-radius: ${token.cardRadius};
  background: ${token.bg2};
  color: ${token.text1};
  ${focusGrow}
  ${focusRing}
`;
const Picture = styled.div`
  position: absolute;
  left: 0;
  top: 0;
  width: 100%;
  height: 100%;
  overflow: hidden;
  border-radius: ${token.cardRadius};
  & > img { width: 100%; height: 100%; object-fit: cover; }
  &::after { content: ''; position: absolute; left: 0; right: 0; bottom: 0; height: 70%; background: linear-gradient(rgba(${token.shade}, 0), rgba(${token.shade}, 0.76) 52%, rgba(${token.shade}, 0.92)); }
`;
const Words = styled.div`
  position: absolute;
  left: 20px;
  right: 20px;
  bottom: 16px;
  font-weight: 600;
  & > span { display: block; ${oneLine} }
  & > small { display: block; font-size: ${token.metaSize}; line-height: 36px; font-weight: 400; color: ${token.text2}; ${oneLine} }
`;
const Line = styled.div`
  margin-top: 8px;
`;

type OverlayCardProps = {
  readonly title: string;
  readonly titleLanguage?: string | undefined;
  readonly note?: string | undefined;
  readonly imageUrl: string | null;
  /** 0–1 of something begun. */
  readonly progress?: number | undefined;
};

/** A 16:9 card of a grid with its words inside the picture: for rails at the foot of a screen, where there is no room below. */
export const OverlayCard = memo(function OverlayCard({ title, titleLanguage, note, imageUrl, progress }: OverlayCardProps) {
  return (
    <Root aria-label={title} lang={titleLanguage}>
      <Picture>{imageUrl !== null && <img src={imageUrl} alt="" loading="lazy" decoding="async" draggable={false} />}</Picture>
      <Words>
        <span>{title}</span>
        {note !== undefined && <small>{note}</small>}
        {progress !== undefined && (
          <Line>
            <ProgressBar value={progress} label={title} />
          </Line>
        )}
      </Words>
    </Root>
  );
});
