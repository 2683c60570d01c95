import { useState } from 'react';
import { useScreenMemory } from '../app/screen-stack.tsx';

type FocusProps = { readonly focusKey: string; readonly autoFocus: boolean; readonly onFocus: () => void };

/** Focus of a screen of rows: `first` on a first visit, afterwards wherever it was left. Spread the answer over each focusable. */
export function useRememberedFocus(first: string): (focusKey: string) => FocusProps {
  const [last, remember] = useScreenMemory<string>('focus');
  const [initial] = useState(last ?? first);
  return (focusKey) => ({ focusKey, autoFocus: focusKey === initial, onFocus: () => remember(focusKey) });
}
