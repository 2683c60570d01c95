import { keyframes, styled } from 'styled-components';
import { Focusable } from '../focus/focusable.tsx';
import { focusRing } from '../theme/mixins.ts';
import { token } from '../theme/theme.ts';
import type { HeroSlide } from './hero.tsx';

const grow = keyframes`from { transform: scaleX(0); } to { transform: scaleX(1); }`;

const Strip = styled.div`
  position: absolute;
  right: ${token.contentEnd};
  bottom: 46px;
  display: flex;
  /* Narrow windows need the room for the words; the slides go on by themselves. */
  @media (max-width: 900px) { display: none; }
`;

const Thumb = styled(Focusable)`
  --ringRadius: 7px;
  position: relative;
  width: 92px;
  margin-left: 12px;
  border-radius: 7px;
  ${focusRing}
  & > img, & > span:first-child { display: block; width: 92px; height: 52px; border-radius: 7px; object-fit: cover; background: ${token.bg3}; opacity: 0.78; }
  &[data-state='on'] > img { opacity: 1; box-shadow: 0 0 0 2px #fff; }
`;

const Line = styled.span`
  display: block;
  height: 3px;
  margin-top: 10px;
  border-radius: 2px;
  background: rgba(255, 255, 255, 0.22);
  overflow: hidden;
  & > span { display: block; height: 100%; background: #fff; transform-origin: 0 0; animation: ${grow} linear both; }
`;

type HeroStripProps = {
  readonly slides: readonly HeroSlide[];
  readonly index: number;
  readonly onShow: (index: number) => void;
  readonly waiting: boolean;
  readonly stepMs: number;
  readonly label: string;
};

/** Thumbnails of all slides; the line under the shown one fills until the next. */
export function HeroStrip({ slides, index, onShow, waiting, stepMs, label }: HeroStripProps) {
  return (
    <Strip role="group" aria-label={label}>
      {slides.map((slide, place) => (
        <Thumb
          key={slide.id}
          onSelect={() => onShow(place)}
          aria-label={slide.title}
          aria-pressed={place === index}
          data-state={place === index ? 'on' : 'off'}
        >
          {slide.imageUrl === null ? <span /> : <img src={slide.imageUrl} alt="" draggable={false} />}
          <Line>
            {place === index && (
              <span
                key={String(waiting)}
                style={{ animationDuration: `${stepMs}ms`, animationPlayState: waiting ? 'paused' : 'running' }}
              />
            )}
          </Line>
        </Thumb>
      ))}
    </Strip>
  );
}
