import { clampCursor, type GridCursor } from './grid-cursor.ts';

/** Names of the rails and of the cards in them, in order. */
export type GridShape = readonly { readonly id: string; readonly keys: readonly string[] }[];

/** Where the focus stands, by name: holds when rails and cards have moved meanwhile. */
export type GridPlace = {
  readonly row: number;
  readonly railId: string | null;
  /** For each rail the card it was left on. */
  readonly cards: Readonly<Record<string, { readonly key: string; readonly column: number }>>;
};

export function placeOf({ row, columns }: GridCursor, shape: GridShape): GridPlace {
  const cards = shape.map(({ id, keys }, index): [string, { key: string; column: number }] => {
    const column = columns[index] ?? 0;
    return [id, { key: keys[column] ?? '', column }];
  });
  return { row, railId: shape[row]?.id ?? null, cards: Object.fromEntries(cards) };
}

/** The cursor on the same card of rails as they are now; on its neighbour when the card is gone. Never points at nothing. */
export function cursorAt({ row, railId, cards }: GridPlace, shape: GridShape): GridCursor {
  const columns = shape.map(({ id, keys }) => {
    const left = cards[id];
    if (left === undefined) return 0;
    const found = keys.indexOf(left.key);
    return found === -1 ? left.column : found;
  });
  const sameRail = shape.findIndex(({ id }) => id === railId);
  return clampCursor(
    { row: sameRail === -1 ? row : sameRail, columns },
    shape.map(({ keys }) => keys.length),
  );
}
