import { styled } from 'styled-components';
import { tabularNumbers } from '../theme/mixins.ts';
import { token } from '../theme/theme.ts';

const Root = styled.figure`
  text-align: center;
  color: ${token.text1};
  & > figcaption { margin: 8px 0 10px; font-size: ${token.metaSize}; font-weight: 500; text-shadow: 0 1px 4px #000; ${tabularNumbers} }
  & > figcaption > b { font-size: ${token.bodySize}; margin-right: 0.4em; }
`;

const Frame = styled.div`
  margin: 0 auto;
  border-radius: ${token.cardRadius};
  background-color: ${token.bg2};
  background-repeat: no-repeat;
  &[data-on] { box-shadow: 0 0 0 2px #fff, 0 16px 40px rgba(0, 0, 0, 0.7); }
`;

/** A frame of a sprite sheet: the sheet, and where in it the frame lies, in its own pixels. */
export type StoryboardFrame = {
  readonly url: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly sheetWidth?: number;
};

type StoryboardThumbProps = {
  readonly frame: StoryboardFrame | null;
  /** Drawn width in pixels; the height follows the frame. */
  readonly width: number;
  readonly time?: string;
  readonly chapter?: string | undefined;
  /** The frame that will be played from; neighbours are dimmer. */
  readonly selected?: boolean;
};

export function StoryboardThumb({ frame, width, time, chapter, selected = true }: StoryboardThumbProps) {
  const scale = frame === null ? 1 : width / frame.width;
  const height = frame === null ? (width * 9) / 16 : frame.height * scale;
  return (
    <Root>
      <Frame data-on={selected ? '' : undefined} style={{ width, height, opacity: selected ? 1 : 0.62, overflow: 'hidden' }}>
        {frame !== null && (
          <div
            style={{
              width: frame.width,
              height: frame.height,
              transform: `scale(${scale})`,
              transformOrigin: '0 0',
              backgroundImage: `url("${frame.url}")`,
              backgroundPosition: `-${frame.x}px -${frame.y}px`,
            }}
          />
        )}
      </Frame>
      {time !== undefined && (
        <figcaption>
          <b>{time}</b>
          {chapter}
        </figcaption>
      )}
    </Root>
  );
}
