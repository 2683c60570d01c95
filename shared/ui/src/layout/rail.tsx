import type { ReactNode } from 'react';
import { useId, useRef } from 'react';
import { styled, useTheme } from 'styled-components';
import { FocusGroup, type FocusGroupProps } from '../focus/focus-group.tsx';
import { token } from '../theme/theme.ts';
import { RailArrows } from './rail-arrows.tsx';

const Section = styled.section`
  position: relative;
  margin-bottom: ${token.sectionGap};
`;

const Head = styled.header`
  display: flex;
  align-items: baseline;
  padding: 0 ${token.contentEnd} 0 ${token.contentStart};
  margin-bottom: ${token.sectionCards};
  & > p { margin-left: 16px; font-size: ${token.metaSize}; color: ${token.text3}; }
  & a {
    font-size: ${token.metaSize};
    font-weight: 500;
  }
  & > :last-child:not(h2):not(p) { margin-left: auto; }
`;

export const SectionTitle = styled.h2`
  font-size: ${token.sectionSize};
  line-height: ${token.sectionLine};
  font-weight: ${token.sectionWeight};
  letter-spacing: -0.012em;
  color: ${token.text1};
`;

/** Room above and below for the ring and the growth of a focused card, taken back by negative margins. */
const Strip = styled.div`
  overflow-x: auto;
  overflow-y: hidden;
  margin: -24px 0;
  padding: 24px 0;
  scrollbar-width: none;
  scroll-padding: 0 ${token.contentStart};
  &::-webkit-scrollbar { display: none; }
  &[data-stage='tenFoot'] { overflow: visible; }
`;

const Row = styled(FocusGroup)`
  display: inline-flex;
  min-width: 100%;
  padding: 0 ${token.contentEnd} 0 ${token.contentStart};
`;

const WIDTHS = {
  poster: token.posterWidth,
  backdrop: token.backdropWidth,
  concert: token.concertWidth,
  numeral: token.numeralWidth,
} as const;

/** One place in a rail. `kind` gives the width, so that a rail can be laid out before its cards are drawn. */
export const RailItem = styled.div<{ $kind: keyof typeof WIDTHS }>`
  position: relative;
  flex: none;
  width: ${({ $kind }) => WIDTHS[$kind]};
  & + & { margin-left: ${token.cardGap}; }
`;

export type RailProps = Pick<FocusGroupProps, 'focusKey' | 'onChildFocus' | 'firstFocusKey'> & {
  readonly title: string;
  /** Why these titles, or for which week. */
  readonly note?: string | undefined;
  /** A link or button at the right end of the title: "All". */
  readonly action?: ReactNode;
  /** `RailItem`s. */
  readonly children: ReactNode;
};

/** A section with its cards in one line; arrows and wheel at a desk, spatial focus on a TV. */
export function Rail({ title, note, action, children, ...group }: RailProps) {
  const titleId = useId();
  const strip = useRef<HTMLDivElement>(null);
  const { stage } = useTheme();
  return (
    <Section aria-labelledby={titleId}>
      <Head>
        <SectionTitle id={titleId}>{title}</SectionTitle>
        {note !== undefined && <p>{note}</p>}
        {action}
      </Head>
      <Strip ref={strip} data-stage={stage}>
        <Row {...group}>{children}</Row>
      </Strip>
      {stage === 'desktop' && <RailArrows strip={strip} />}
    </Section>
  );
}
