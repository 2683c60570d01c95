/** One line per step, in the order they happen. */
export function step(text) {
  console.log(`• ${text}`);
}

/** Stops with one clear line. */
export function fail(text) {
  throw new Error(text);
}
