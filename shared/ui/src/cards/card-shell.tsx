import type { ReactNode } from 'react';
import { styled } from 'styled-components';
import { Focusable, type FocusableProps } from '../focus/focusable.tsx';
import { fill, focusGrow, focusRing, oneLine } from '../theme/mixins.ts';
import { token } from '../theme/theme.ts';

export type CardBehaviour = Pick<FocusableProps, 'focusKey' | 'autoFocus' | 'onSelect' | 'onLongSelect' | 'onFocus' | 'onBlur'>;

export type CardProps = CardBehaviour & {
  readonly title: string;
  /** Language of the title when it is not the interface's, so that it is read and hyphenated right. */
  readonly titleLanguage?: string | undefined;
  readonly imageUrl: string | null;
  /** Words over the corner of the picture: "Preparing, 40 %", "Soon". */
  readonly badge?: string | undefined;
  /** 0–1 while the title is being prepared; null or absent when it is not. */
  readonly processing?: number | null | undefined;
};

const Root = styled(Focusable)`
  --ringRadius: ${token.cardRadius};
  position: relative;
  display: block;
  flex: none;
  width: 100%;
  text-align: left;
  color: ${token.text1};
  outline: none;
`;

/** The picture carries ring and growth, so that words under it stay where they are. */
const Frame = styled.span`
  position: relative;
  display: block;
  border-radius: ${token.cardRadius};
  background: ${token.bg2};
  ${focusGrow}
  ${focusRing}
  ${Root}[data-focused] & { transform: scale(${token.focusScale}); }
  ${Root}[data-focused] &::after { opacity: 1; }
  ${Root}:focus-visible &::after { opacity: 1; }
  @media (hover: hover) {
    ${Root}:hover & {
      transform: scale(1.02);
    }
  }
`;

const Box = styled.span`
  position: relative;
  display: block;
  overflow: hidden;
  border-radius: ${token.cardRadius};
  box-shadow: inset 0 0 0 1px ${token.edge};
  padding-top: 150%;
  &[data-shape='wide'] { padding-top: 56.25%; }
  &[data-shape='banner'] { padding-top: 48.5%; }
`;

const Picture = styled.img`
  ${fill}
  width: 100%;
  height: 100%;
  object-fit: cover;
`;

const NoPicture = styled.span`
  ${fill}
  display: flex;
  align-items: flex-end;
  padding: 10%;
  background: linear-gradient(160deg, ${token.bg3}, ${token.bg1});
  font-weight: 600;
`;

export const Badge = styled.span`
  position: absolute;
  left: 10px;
  top: 10px;
  max-width: calc(100% - 20px);
  padding: 3px 9px;
  border-radius: ${token.tagRadius};
  background: ${token.veil};
  color: ${token.text1};
  font-size: ${token.metaSize};
  line-height: 1.35;
  font-weight: 500;
`;

const Preparing = styled.span`
  position: absolute;
  left: 0;
  right: 0;
  bottom: 0;
  height: ${token.barHeight};
  background: rgba(255, 255, 255, 0.22);
  & > span { display: block; height: 100%; background: ${token.brandText}; transform-origin: 0 0; transition: transform 300ms linear; }
`;

export const CardTitle = styled.span`
  display: block;
  margin-top: 12px;
  font-size: ${token.bodySize};
  line-height: 1.4;
  font-weight: 600;
  ${oneLine}
`;

export const CardMeta = styled.span`
  display: -webkit-box;
  -webkit-box-orient: vertical;
  -webkit-line-clamp: 2;
  overflow: hidden;
  font-size: ${token.metaSize};
  line-height: ${token.metaLine};
  color: ${token.text3};
`;

type CardShellProps = CardProps & {
  readonly shape: 'poster' | 'wide' | 'banner';
  /** Over the picture. */
  readonly overlay?: ReactNode;
  /** Under the picture. */
  readonly children?: ReactNode;
};

/** What every card shares: one focusable, a picture in a fixed box, a badge and the state of preparation. */
export function CardShell({ title, titleLanguage, imageUrl, badge, processing, shape, overlay, children, ...behaviour }: CardShellProps) {
  return (
    <Root {...behaviour} aria-label={title} lang={titleLanguage}>
      <Frame>
        <Box data-shape={shape}>
          {imageUrl === null ? (
            <NoPicture>{title}</NoPicture>
          ) : (
            <Picture src={imageUrl} alt="" loading="lazy" decoding="async" draggable={false} />
          )}
          {overlay}
          {badge !== undefined && <Badge>{badge}</Badge>}
          {typeof processing === 'number' && (
            <Preparing>
              <span style={{ transform: `scaleX(${processing})` }} />
            </Preparing>
          )}
        </Box>
      </Frame>
      {children}
    </Root>
  );
}
