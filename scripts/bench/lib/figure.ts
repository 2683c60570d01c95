/** One measured figure beside the reference that was measured in the same run. */
export type Figure = {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  /** What `value` is compared with, and its own figure; null where the figure is a count with a bar of its own. */
  readonly reference: { readonly name: string; readonly value: number } | null;
  /** The bar that performance.md or the issue sets, in words. */
  readonly bar: string;
};

/** What a file of this folder exports as `bench`. */
export type Bench = { readonly name: string; readonly description: string; readonly run: () => Promise<readonly Figure[]> };

/** Value below which the share `q` (0–1) of the samples lies; nearest rank. NaN for no samples. */
export function quantile(samples: readonly number[], q: number): number {
  const sorted = [...samples].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.max(0, Math.ceil(q * sorted.length) - 1))] ?? Number.NaN;
}

export const median = (samples: readonly number[]): number => quantile(samples, 0.5);

/** `NAME value unit (ours/reference ratio)`. */
export function printFigure({ name, value, unit, reference, bar }: Figure): string {
  const rounded = (number: number) => (Math.abs(number) >= 100 ? number.toFixed(0) : number.toPrecision(3));
  const compared =
    reference === null
      ? ''
      : ` (ours/${reference.name} ${(value / reference.value).toFixed(2)}; ${reference.name} ${rounded(reference.value)} ${unit})`;
  return `${name} ${rounded(value)} ${unit}${compared} — bar: ${bar}`;
}
