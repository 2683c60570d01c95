import { useEffect, useRef } from 'react';
import { digitOf } from './digits.ts';

/** Digit keys of a remote or a keyboard while the component is mounted and `active`. */
export function useDigits(onDigit: (digit: number) => void, active = true): void {
  const latest = useRef(onDigit);
  latest.current = onDigit;
  useEffect(() => {
    if (!active) return;
    const handle = (event: KeyboardEvent) => {
      const digit = digitOf(event.keyCode);
      if (digit === null || event.repeat) return;
      event.preventDefault();
      latest.current(digit);
    };
    window.addEventListener('keydown', handle);
    return () => window.removeEventListener('keydown', handle);
  }, [active]);
}
