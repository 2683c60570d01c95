import { memo } from 'react';
import { type CardProps, CardShell } from './card-shell.tsx';

/** 2:3 poster; the poster itself says the title. */
export const PosterCard = memo(function PosterCard(props: CardProps) {
  return <CardShell shape="poster" {...props} />;
});
