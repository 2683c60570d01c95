import { writeFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';

/** Longer than the server goes without looking at the file. */
const NOTICED_MS = 500;

/** Puts the clock of the running system ahead by so much; whoever moves it puts it back to 0. */
export async function moveClock(aheadMs: number): Promise<void> {
  const file = process.env.CLOCK_FILE;
  if (file === undefined) throw new Error('the system was started without CLOCK_FILE');
  writeFileSync(file, String(aheadMs));
  await pause(NOTICED_MS);
}
