import { createContext, useContext, useEffect, useRef } from 'react';
import type { IntentHandler, IntentSource } from './intent-source.ts';

const IntentContext = createContext<IntentSource | null>(null);
export const IntentProvider = IntentContext.Provider;

/** @throws Error outside of an `IntentProvider`. */
export function useIntentSource(): IntentSource {
  const source = useContext(IntentContext);
  if (source === null) throw new Error('No IntentProvider above this component');
  return source;
}

/** Offers intents to `handler` while the component is mounted and `active`; later mounted layers are asked first. */
export function useIntents(handler: IntentHandler, active = true): void {
  const source = useIntentSource();
  const latest = useRef(handler);
  latest.current = handler;
  useEffect(() => (active ? source.push((intent, press) => latest.current(intent, press)) : undefined), [source, active]);
}
