import type { BrowserContext, Page } from 'playwright-core';

/** Times every arrow press in the page: from the event's own timestamp to the first frame after the focus has moved. */
export async function installProbe(context: BrowserContext): Promise<void> {
  // Before any script of the page: the app stops keys that it takes from going on to later listeners.
  await context.addInitScript(() => {
    const samples: number[] = [];
    const focused = () => document.querySelector('[data-focused]');
    const afterFrame = (run: () => void) =>
      requestAnimationFrame(() => {
        const channel = new MessageChannel();
        channel.port1.onmessage = run;
        channel.port2.postMessage(null);
      });
    window.addEventListener(
      'keydown',
      (event) => {
        const before = focused();
        const pressed = event.timeStamp;
        const look = (framesLeft: number) =>
          afterFrame(() => {
            if (focused() !== before) samples.push(performance.now() - pressed);
            else if (framesLeft === 0) samples.push(Number.POSITIVE_INFINITY);
            else look(framesLeft - 1);
          });
        look(30);
      },
      true,
    );
    Object.assign(window, { keySamples: samples });
  });
}

/** Presses the keys with a pause in between, as a person does. Returns milliseconds per press. */
export async function pressKeys(page: Page, keys: readonly string[], pauseMs: number): Promise<readonly number[]> {
  await page.evaluate(() => {
    (window as unknown as { keySamples: number[] }).keySamples.length = 0;
  });
  for (const key of keys) {
    await page.keyboard.press(key);
    await page.waitForTimeout(pauseMs);
  }
  await page.waitForTimeout(1000);
  const samples = await page.evaluate(() => [...(window as unknown as { keySamples: number[] }).keySamples]);
  if (samples.length !== keys.length || samples.some((sample) => !Number.isFinite(sample))) throw new Error('a key press moved nothing');
  return samples;
}
