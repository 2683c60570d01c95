import { type Intent, isDirection, type KeyMap } from './intents.ts';

/** Takes an intent, or leaves it to the layer below by answering false. */
export type IntentHandler = (intent: Intent, press: { readonly repeat: boolean }) => boolean;

/** A held arrow moves at most this often: remotes repeat faster than a slow engine can draw. */
const REPEAT_MS = 100;

export type IntentSource = {
  /** Puts a handler on top of those before it; the returned function takes it away. */
  readonly push: (handler: IntentHandler) => () => void;
  /** Called on every key release: ends a long press. */
  readonly onRelease: (listener: (intent: Intent) => void) => () => void;
  readonly stop: () => void;
};

/**
 * Turns key presses into intents and offers them to the handlers, latest first. Runs in the capture phase: what a handler takes,
 * spatial navigation and the page never see. Back is always swallowed, so that no engine leaves the app by itself.
 */
export function createIntentSource(target: Window, keys: KeyMap): IntentSource {
  const handlers: IntentHandler[] = [];
  const releases = new Set<(intent: Intent) => void>();
  let lastArrowMs = 0;

  function swallow(event: KeyboardEvent): void {
    event.preventDefault();
    event.stopImmediatePropagation();
  }
  function handlePress(event: KeyboardEvent): void {
    const intent = keys[event.keyCode];
    if (intent === undefined) return;
    if (isDirection(intent)) {
      if (event.repeat && event.timeStamp - lastArrowMs < REPEAT_MS) {
        swallow(event);
        return;
      }
      lastArrowMs = event.timeStamp;
    }
    for (let index = handlers.length - 1; index >= 0; index -= 1)
      if (handlers[index]?.(intent, { repeat: event.repeat }) === true) {
        swallow(event);
        return;
      }
    if (intent === 'back') swallow(event);
  }
  function handleRelease(event: KeyboardEvent): void {
    const intent = keys[event.keyCode];
    if (intent !== undefined) for (const listener of releases) listener(intent);
  }

  target.addEventListener('keydown', handlePress, true);
  target.addEventListener('keyup', handleRelease, true);
  return {
    push: (handler) => {
      handlers.push(handler);
      return () => {
        const index = handlers.lastIndexOf(handler);
        if (index >= 0) handlers.splice(index, 1);
      };
    },
    onRelease: (listener) => {
      releases.add(listener);
      return () => releases.delete(listener);
    },
    stop: () => {
      target.removeEventListener('keydown', handlePress, true);
      target.removeEventListener('keyup', handleRelease, true);
    },
  };
}
