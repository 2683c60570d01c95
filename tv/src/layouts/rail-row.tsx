import { memo, type ReactNode, useCallback, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { styled } from 'styled-components';
import { afterFrame } from '../focus/after-frame.ts';
import { mountedRange } from '../focus/grid-cursor.ts';
import type { GridRail } from './rail-metrics.ts';

const CARD_OVERSCAN = 2;
const FOCUSED = 'data-focused';
/** Room above and below the cards for the focused one to grow into without being cut. */
export const GROWTH_PX = 32;
/** Room left of the first card, as wide as a gap, so that the card before it is just out of sight. */
export const EDGE = 32;

/** How the grid drives a row without rendering it. */
export type RowHandle = { readonly show: (column: number, focused: boolean) => void };

type RailRowProps<Item> = {
  /** Tells the grid how to drive this row while it is mounted; stable. */
  readonly register: (row: number, handle: RowHandle | null) => void;
  readonly rail: GridRail<Item>;
  readonly row: number;
  readonly top: number;
  readonly width: number;
  /** Column that a row was left on; stable. */
  readonly columnOf: (row: number) => number;
  readonly keyOf: (item: Item) => string;
  readonly renderCard: (item: Item, rail: GridRail<Item>) => ReactNode;
};

const Row = styled.section`
  position: absolute;
  left: ${EDGE}px;
  right: 0;
`;
const Title = styled.h2`
  margin: 0;
  font-size: 36px;
  line-height: 44px;
  font-weight: 600;
  color: #fff;
`;
const Cards = styled.div`
  position: relative;
  will-change: transform;
  transition: transform 180ms cubic-bezier(0.2, 0.7, 0.2, 1);
  @media (prefers-reduced-motion: reduce) {
    transition: none;
  }
`;
const Slot = styled.div`
  position: absolute;
  top: 0;
`;

/** One rail: cards at fixed places on a layer that slides; only those near the view are mounted. */
function RailRowView<Item>({ register, rail, row, top, width, columnOf, keyOf, renderCard }: RailRowProps<Item>) {
  const { cardWidth, gap } = rail.metrics;
  const pitch = cardWidth + gap;
  const visible = Math.ceil(width / pitch);
  const lastFirst = Math.max(0, rail.items.length - Math.floor(width / pitch));
  const [first, setFirst] = useState(() => Math.min(columnOf(row), lastFirst));
  const layer = useRef<HTMLDivElement | null>(null);
  // The card inside a slot draws the focus (beside a numeral it is not the first element); the slot only places it.
  const slots = useRef(new Map<number, Element>());
  const state = useRef({ column: columnOf(row), focused: false });

  const show = useCallback(
    (nextColumn: number, focused: boolean) => {
      const nextFirst = Math.min(nextColumn, lastFirst);
      if (layer.current !== null) layer.current.style.transform = `translate3d(${-nextFirst * pitch}px, 0, 0)`;
      const before = slots.current.get(state.current.column);
      const after = slots.current.get(nextColumn);
      if (before !== after || !focused) before?.removeAttribute(FOCUSED);
      if (focused) after?.setAttribute(FOCUSED, 'true');
      state.current = { column: nextColumn, focused };
      // Cards a few steps ahead are mounted after the frame, so the press itself renders nothing.
      afterFrame(() => setFirst(nextFirst));
    },
    [lastFirst, pitch],
  );
  useLayoutEffect(() => {
    register(row, { show });
    return () => register(row, null);
  }, [register, row, show]);

  const { from, to } = mountedRange(first, visible, CARD_OVERSCAN, rail.items.length);
  const cards = useMemo(
    () =>
      rail.items.slice(from, to).map((item, index) => (
        <Slot
          key={keyOf(item)}
          data-column={from + index}
          ref={(element) => {
            const card = element?.querySelector('button') ?? element?.firstElementChild ?? null;
            if (card === null) {
              slots.current.delete(from + index);
              return;
            }
            slots.current.set(from + index, card);
            if (state.current.focused && state.current.column === from + index) card.setAttribute(FOCUSED, 'true');
          }}
          style={{ left: (from + index) * pitch, width: cardWidth }}
        >
          {renderCard(item, rail)}
        </Slot>
      )),
    [rail, from, to, pitch, cardWidth, keyOf, renderCard],
  );
  return (
    <Row data-row={row} style={{ top, height: rail.metrics.rowHeight }} aria-label={rail.title}>
      {rail.title !== '' && <Title>{rail.title}</Title>}
      <Cards ref={layer} style={{ marginTop: GROWTH_PX - 4, height: rail.metrics.cardHeight }}>
        {cards}
      </Cards>
    </Row>
  );
}

// memo forgets that the component is generic.
export const RailRow = memo(RailRowView) as typeof RailRowView;
