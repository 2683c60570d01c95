import { memo } from 'react';
import { CardMeta, type CardProps, CardShell, CardTitle } from './card-shell.tsx';

export type BackdropCardProps = CardProps & { readonly meta?: string | undefined };

/** 16:9 picture with the title and one line under it. */
export const BackdropCard = memo(function BackdropCard({ meta, ...card }: BackdropCardProps) {
  return (
    <CardShell shape="wide" {...card}>
      <CardTitle title={card.title}>{card.title}</CardTitle>
      {meta !== undefined && <CardMeta>{meta}</CardMeta>}
    </CardShell>
  );
});
