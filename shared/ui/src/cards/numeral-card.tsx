import { memo } from 'react';
import { styled } from 'styled-components';
import { token } from '../theme/theme.ts';
import { type CardProps, CardShell } from './card-shell.tsx';

const Cell = styled.div`
  position: relative;
  width: ${token.numeralWidth};
  padding-left: calc(${token.numeralWidth} - ${token.numeralPoster});
`;

/** Outlined numeral, half of it under the poster. Outline by `-webkit-text-stroke`, which every engine of ours has. */
const Numeral = styled.span`
  position: absolute;
  left: -6px;
  bottom: 0;
  font-size: ${token.numeralSize};
  line-height: 0.8;
  font-weight: 800;
  letter-spacing: -0.08em;
  color: ${token.bg0};
  -webkit-text-stroke: 5px ${token.brand};
  paint-order: stroke;
  pointer-events: none;
`;

export type NumeralCardProps = CardProps & { readonly place: number };

/** A place in a top list. */
export const NumeralCard = memo(function NumeralCard({ place, ...card }: NumeralCardProps) {
  return (
    <Cell>
      <Numeral aria-hidden="true">{place}</Numeral>
      <CardShell shape="poster" {...card} />
    </Cell>
  );
});
