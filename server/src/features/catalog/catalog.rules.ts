import type { CardOffer } from '@app/contracts';
import type { MediaPackage } from '../../media/media-package.ts';
import type { CardOfferRow } from './catalog.types.ts';

const CYRILLIC: Readonly<Record<string, string>> = {
  а: 'a',
  б: 'b',
  в: 'v',
  г: 'g',
  ғ: 'g',
  д: 'd',
  е: 'e',
  ё: 'yo',
  ж: 'zh',
  җ: 'j',
  з: 'z',
  и: 'i',
  ӣ: 'i',
  і: 'i',
  ї: 'yi',
  й: 'y',
  к: 'k',
  қ: 'q',
  л: 'l',
  м: 'm',
  н: 'n',
  ң: 'ng',
  о: 'o',
  ө: 'o',
  п: 'p',
  р: 'r',
  с: 's',
  т: 't',
  у: 'u',
  ў: 'u',
  ӯ: 'u',
  ү: 'u',
  ұ: 'u',
  ф: 'f',
  х: 'kh',
  ҳ: 'h',
  һ: 'h',
  ц: 'ts',
  ч: 'ch',
  ҷ: 'j',
  ш: 'sh',
  щ: 'shch',
  ъ: '',
  ы: 'y',
  ь: '',
  э: 'e',
  ә: 'a',
  ю: 'yu',
  я: 'ya',
};
const ARMENIAN: Readonly<Record<string, string>> = {
  ա: 'a',
  բ: 'b',
  գ: 'g',
  դ: 'd',
  ե: 'e',
  զ: 'z',
  է: 'e',
  ը: 'y',
  թ: 't',
  ժ: 'zh',
  ի: 'i',
  լ: 'l',
  խ: 'kh',
  ծ: 'ts',
  կ: 'k',
  հ: 'h',
  ձ: 'dz',
  ղ: 'gh',
  ճ: 'ch',
  մ: 'm',
  յ: 'y',
  ն: 'n',
  շ: 'sh',
  ո: 'o',
  չ: 'ch',
  պ: 'p',
  ջ: 'j',
  ռ: 'r',
  ս: 's',
  վ: 'v',
  տ: 't',
  ր: 'r',
  ց: 'ts',
  ւ: 'v',
  փ: 'p',
  ք: 'q',
  և: 'ev',
  օ: 'o',
  ֆ: 'f',
};
const LATIN: Readonly<Record<string, string>> = { ə: 'a', ı: 'i', ß: 'ss', æ: 'ae', ø: 'o', đ: 'd', ł: 'l' };

const LONGEST_SLUG = 80;

/** A readable address part: Latin letters, digits and single hyphens; `title` when nothing of the text can be written so. */
export function slugOf(text: string): string {
  const latin = [...text.toLowerCase().normalize('NFC')].map((char) => CYRILLIC[char] ?? ARMENIAN[char] ?? LATIN[char] ?? char).join('');
  const slug = latin
    .normalize('NFD')
    .replace(/[\u0300-\u036f'’‘ʻʼ`]/g, '')
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, LONGEST_SLUG)
    .replace(/^-+|-+$/g, '');
  return slug === '' ? 'title' : slug;
}

export type Availability = 'ready' | 'processing' | 'upcoming';

/** A title with a release date ahead is announced only; without a playable rendition it is still being made. */
export function availabilityOf(facts: { readonly releaseAt: Date | null; readonly maxHeight: number | null }, nowMs: number): Availability {
  if (facts.releaseAt !== null && facts.releaseAt.getTime() > nowMs) return 'upcoming';
  return facts.maxHeight === null ? 'processing' : 'ready';
}

export type MediaFacts = {
  readonly durationSec: number;
  /** Null while no picture plays. */
  readonly maxHeight: number | null;
  readonly audioLanguages: readonly string[];
  readonly subtitleLanguages: readonly string[];
};

const unique = (values: readonly string[]): string[] => [...new Set(values)].sort();

/** What the catalogue filters and shows of a package. */
export function mediaFactsOf(pkg: MediaPackage): MediaFacts {
  return {
    durationSec: pkg.durationSec,
    maxHeight: pkg.video.length === 0 ? null : Math.max(...pkg.video.map(({ height }) => height)),
    audioLanguages: unique(pkg.audio.map(({ language }) => language)),
    subtitleLanguages: unique(pkg.text.map(({ language }) => language)),
  };
}

export type Track = { readonly language: string; readonly label: string | null };

/** Tracks of several packages as one list without repeats, in order of first appearance. */
export function distinctTracks(tracks: readonly Track[]): Track[] {
  return [...new Map(tracks.map(({ language, label }) => [`${language}\n${label ?? ''}`, { language, label }])).values()];
}

/** The rendition of a picture for a card: the smallest that is at least `wantedPx` wide, else the widest there is. */
export function imageWidthFor(widths: readonly number[], wantedPx: number): number | null {
  const sorted = [...widths].sort((a, b) => a - b);
  return sorted.find((width) => width >= wantedPx) ?? sorted.at(-1) ?? null;
}

/** What a card says of a title's offers: those that are open now, cheapest first. A title that plans alone open is not sold. */
export function openOffers(offers: readonly CardOfferRow[], accessMode: string, nowMs: number): CardOffer[] {
  if (accessMode === 'plan') return [];
  return offers
    .filter(({ fromMs, toMs }) => (fromMs ?? nowMs) <= nowMs && (toMs === null || nowMs < toMs))
    .sort((a, b) => a.amount - b.amount)
    .map(({ kind, amount, currency, releaseAtMs }) => ({
      kind,
      price: { amount, currency },
      releaseAt: releaseAtMs === null ? null : new Date(releaseAtMs).toISOString(),
    }));
}
