import { memo } from 'react';
import { styled } from 'styled-components';
import { ProgressBar } from '../primitives/progress-bar.tsx';
import { CardMeta, type CardProps, CardShell, CardTitle } from './card-shell.tsx';

const Shade = styled.span`
  position: absolute;
  left: 0;
  right: 0;
  bottom: 0;
  height: 40%;
  background: linear-gradient(rgba(0, 3, 28, 0), rgba(0, 3, 28, 0.75));
`;

const Line = styled.span`
  position: absolute;
  left: 4.5%;
  right: 4.5%;
  bottom: 7%;
`;

export type ContinueCardProps = CardProps & {
  /** 0–1. */
  readonly progress: number;
  /** "52 min left", with season and episode before it for a series. */
  readonly meta: string;
};

/** Something begun: how far, and how much is left. */
export const ContinueCard = memo(function ContinueCard({ progress, meta, ...card }: ContinueCardProps) {
  const overlay = (
    <>
      <Shade />
      <Line>
        <ProgressBar value={progress} label={meta} />
      </Line>
    </>
  );
  return (
    <CardShell shape="wide" overlay={overlay} {...card}>
      <CardTitle title={card.title}>{card.title}</CardTitle>
      <CardMeta>{meta}</CardMeta>
    </CardShell>
  );
});
