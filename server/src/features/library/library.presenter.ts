import type { LibraryEntry, LibraryItem, TitleSummary } from '@app/contracts';
import type { EntryRecord } from './library.repository.ts';

export function presentEntry({ titleId, status, updatedAt }: EntryRecord): LibraryEntry {
  return { titleId, status, updatedAt: updatedAt.toISOString() };
}

export function presentItem(entry: EntryRecord, title: TitleSummary): LibraryItem {
  return { ...presentEntry(entry), title };
}
