import { doesFocusableExist, getCurrentFocusKey, setFocus } from '@noriginmedia/norigin-spatial-navigation';
import { useEffect, useState } from 'react';

/** For layers over a screen: when they go, the focus is where it was before they came. */
export function useFocusReturn(): void {
  // Read while rendering: a child with autoFocus takes the focus in its effect.
  const [before] = useState(getCurrentFocusKey);
  useEffect(
    () => () => {
      if (doesFocusableExist(before)) void setFocus(before);
    },
    [before],
  );
}
