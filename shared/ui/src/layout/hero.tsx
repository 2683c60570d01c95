import { type ReactNode, useRef, useState } from 'react';
import { styled } from 'styled-components';
import { token } from '../theme/theme.ts';
import { Backdrop } from './backdrop.tsx';
import { HeroStrip } from './hero-strip.tsx';
import { useRotation } from './use-rotation.ts';

const Root = styled.section`
  position: relative;
  height: ${token.heroHeight};
  margin-bottom: 8px;
`;

const Stage = styled.div`
  position: absolute;
  top: -64px;
  right: 0;
  bottom: -36px;
  left: 0;
`;

const Words = styled.div`
  position: absolute;
  left: ${token.contentStart};
  bottom: 56px;
  width: ${token.heroWords};
  max-width: calc(100% - ${token.contentStart} - ${token.contentEnd});
`;

/** Title lettering of heroes and title pages; its line height leaves room for Armenian. */
export const ArtTitle = styled.h1`
  font-size: ${token.artSize};
  line-height: 1.08;
  font-weight: 600;
  letter-spacing: -0.03em;
  color: #fff8ec;
  text-shadow: 0 2px 40px rgba(0, 3, 28, 0.45);
  overflow-wrap: break-word;
  &:lang(hy) { line-height: 1.3; letter-spacing: -0.01em; }
  &[data-long] { font-size: calc(${token.artSize} * 0.68); line-height: 1.14; }
`;

export type HeroSlide = { readonly id: string; readonly title: string; readonly imageUrl: string | null };

export type HeroProps<Slide extends HeroSlide> = {
  readonly slides: readonly Slide[];
  /** Words and buttons of the slide that is shown. */
  readonly renderWords: (slide: Slide) => ReactNode;
  readonly stripLabel: string;
};

/** Slides that change every eight seconds, and wait while anything in them is pointed at or focused. */
export function Hero<Slide extends HeroSlide>({ slides, renderWords, stripLabel }: HeroProps<Slide>) {
  const root = useRef<HTMLElement>(null);
  const [waiting, setWaiting] = useState(false);
  const { index, show, stepMs } = useRotation(slides.length, waiting);
  const slide = slides[index];
  if (slide === undefined) return null;
  const leave = () => setWaiting(root.current?.contains(document.activeElement) === true && root.current.matches(':focus-within'));
  return (
    <Root
      ref={root}
      onMouseEnter={() => setWaiting(true)}
      onMouseLeave={leave}
      onFocus={() => setWaiting(true)}
      onBlur={() => setWaiting(false)}
    >
      <Stage>
        <Backdrop imageUrl={slide.imageUrl} />
      </Stage>
      <Words>{renderWords(slide)}</Words>
      {slides.length > 1 && <HeroStrip slides={slides} index={index} onShow={show} waiting={waiting} stepMs={stepMs} label={stripLabel} />}
    </Root>
  );
}
