/** Time of day on the viewer's own clock, as all our languages write it: `21:47`. */
export function localClock(at: Date): string {
  return `${at.getHours()}:${String(at.getMinutes()).padStart(2, '0')}`;
}
