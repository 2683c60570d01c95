/** Digit of a key code: the number row, which remotes use too, and the number pad; null for other keys. */
export function digitOf(keyCode: number): number | null {
  if (keyCode >= 48 && keyCode <= 57) return keyCode - 48;
  return keyCode >= 96 && keyCode <= 105 ? keyCode - 96 : null;
}
