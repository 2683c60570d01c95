import type { TitleSummary } from '@app/contracts';
import { useNavigation } from '@app/screens/app';
import { useCardWords } from '@app/screens/cards';
import { PosterCard } from '@app/ui';
import { useRef, useState } from 'react';
import { HoverPanel } from './hover-panel.tsx';

const OPEN_AFTER_MS = 400;

/** A poster that grows into a panel when the pointer rests on it. */
export function HoverPoster({ title }: { readonly title: TitleSummary }) {
  const { card } = useCardWords();
  const { openTitle } = useNavigation();
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const [anchor, setAnchor] = useState<DOMRect | null>(null);
  const close = () => {
    clearTimeout(timer.current);
    setAnchor(null);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the pointer opens what the card and the title's page offer to the keyboard
    <div
      onPointerEnter={({ currentTarget, pointerType }) => {
        if (pointerType !== 'mouse') return;
        timer.current = setTimeout(() => setAnchor(currentTarget.getBoundingClientRect()), OPEN_AFTER_MS);
      }}
      onPointerLeave={close}
    >
      <PosterCard {...card(title)} imageUrl={title.posterUrl} onSelect={() => openTitle(title.id)} />
      {anchor !== null && <HoverPanel title={title} anchor={anchor} onClose={close} />}
    </div>
  );
}
