import { useT } from '@app/i18n';
import { type RefObject, useEffect, useState } from 'react';
import { styled } from 'styled-components';
import { Icon } from '../icons/icon.tsx';
import { token } from '../theme/theme.ts';

/** Pointer help only: the keyboard reaches the cards themselves, so the arrows stay out of the tab order. */
const Arrow = styled.button`
  position: absolute;
  bottom: 0;
  top: 44px;
  display: grid;
  place-items: center;
  width: 56px;
  color: ${token.text1};
  opacity: 0;
  transition: opacity ${token.colorTime} ${token.ease};
  &[data-side='left'] { left: 0; background: linear-gradient(90deg, ${token.bg0} 30%, transparent); }
  &[data-side='right'] { right: 0; background: linear-gradient(270deg, ${token.bg0} 30%, transparent); }
  section:hover > & { opacity: 1; }
`;

type Ends = { readonly atStart: boolean; readonly atEnd: boolean };

function endsOf({ scrollLeft, clientWidth, scrollWidth }: HTMLElement): Ends {
  return { atStart: scrollLeft <= 4, atEnd: scrollLeft + clientWidth >= scrollWidth - 4 };
}

/** Buttons at both ends of a rail that turn a page of cards; each is there only while there is somewhere to go. */
export function RailArrows({ strip }: { readonly strip: RefObject<HTMLElement | null> }) {
  const t = useT();
  const [{ atStart, atEnd }, setEnds] = useState<Ends>({ atStart: true, atEnd: true });
  useEffect(() => {
    const element = strip.current;
    if (element === null) return undefined;
    const update = () =>
      setEnds((known) => {
        const now = endsOf(element);
        return now.atStart === known.atStart && now.atEnd === known.atEnd ? known : now;
      });
    update();
    const observer = typeof ResizeObserver === 'undefined' ? null : new ResizeObserver(update);
    observer?.observe(element);
    for (const child of element.children) observer?.observe(child);
    element.addEventListener('scroll', update, { passive: true });
    return () => {
      observer?.disconnect();
      element.removeEventListener('scroll', update);
    };
  }, [strip]);
  const turn = (direction: 1 | -1) => strip.current?.scrollBy({ left: direction * strip.current.clientWidth * 0.8, behavior: 'smooth' });
  return (
    <>
      {!atStart && (
        <Arrow type="button" tabIndex={-1} data-side="left" aria-label={t('common.rail.previous')} onClick={() => turn(-1)}>
          <Icon name="left" />
        </Arrow>
      )}
      {!atEnd && (
        <Arrow type="button" tabIndex={-1} data-side="right" aria-label={t('common.rail.next')} onClick={() => turn(1)}>
          <Icon name="right" />
        </Arrow>
      )}
    </>
  );
}
