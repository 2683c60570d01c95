import type { CardOffer, Credit, Episode, Tier, TitleDetail } from '@app/contracts';
import type { PlayableId } from '@app/kernel';

/** The one thing to do with a title now; screens name the button after it. */
export type PrimaryAction =
  | {
      readonly kind: 'continue';
      readonly playableId: PlayableId;
      readonly positionSec: number;
      readonly progress: number;
      readonly season: number | null;
      readonly number: number | null;
    }
  | { readonly kind: 'watch'; readonly playableId: PlayableId; readonly season: number | null; readonly number: number | null }
  | { readonly kind: 'plan'; readonly requiredPlan: Tier }
  /** Opened by buying alone; the cheapest way. */
  | { readonly kind: 'purchase'; readonly offer: CardOffer }
  /** Opened by buying alone, and not sold now. */
  | { readonly kind: 'unsold' }
  /** Bought, and out later. */
  | { readonly kind: 'ordered'; readonly opensAt: string }
  | { readonly kind: 'processing'; readonly progress: number | null }
  | { readonly kind: 'upcoming'; readonly releaseAt: string | null };

/** Positions below this are a peek, not a beginning. */
const MIN_RESUME_SEC = 5;

/** 0–1. */
export function progressOf(positionSec: number, durationSec: number): number {
  return durationSec <= 0 ? 0 : Math.min(1, Math.max(0, positionSec / durationSec));
}

/** What stands between the viewer and the title: a release, a plan, a price; null when nothing does. */
function barrier(title: TitleDetail, nowMs: number): PrimaryAction | null {
  const { access, availability, releaseAt, tier, order = null, offers = [], accessMode = 'plan' } = title;
  if (order !== null && Date.parse(order.opensAt) > nowMs) return { kind: 'ordered', opensAt: order.opensAt };
  const [cheapest] = offers;
  if (availability === 'upcoming') {
    const ahead = offers.find(({ kind }) => kind === 'preorder' || kind === 'ticket');
    return ahead === undefined || order !== null ? { kind: 'upcoming', releaseAt } : { kind: 'purchase', offer: ahead };
  }
  if (access.allowed) return null;
  if (accessMode !== 'purchase' && (access.requiredPlan !== null || cheapest === undefined))
    return { kind: 'plan', requiredPlan: access.requiredPlan ?? tier };
  return cheapest === undefined ? { kind: 'unsold' } : { kind: 'purchase', offer: cheapest };
}

/** Ways to buy the title besides the primary action, cheapest first; none for what the viewer may watch already. */
export function otherOffers(title: TitleDetail, action: PrimaryAction): readonly CardOffer[] {
  if (title.access.allowed || (title.order ?? null) !== null) return [];
  return (title.offers ?? []).filter(({ kind }) => action.kind !== 'purchase' || action.offer.kind !== kind);
}

/** What the viewer would most likely do on a title's page. `firstEpisode` counts for series only: their titles have nothing to play. */
export function primaryAction(title: TitleDetail, firstEpisode: Episode | null, nowMs: number): PrimaryAction {
  const barred = barrier(title, nowMs);
  if (barred !== null) return barred;
  const { resume } = title;
  if (resume !== null) {
    const { playableId, season, number, positionSec, durationSec } = resume;
    if (positionSec < MIN_RESUME_SEC) return { kind: 'watch', playableId, season, number };
    return { kind: 'continue', playableId, positionSec, progress: progressOf(positionSec, durationSec), season, number };
  }
  if (title.playable !== null) return { kind: 'watch', playableId: title.playable.id, season: null, number: null };
  if (firstEpisode?.playable)
    return { kind: 'watch', playableId: firstEpisode.playable.id, season: firstEpisode.season, number: firstEpisode.number };
  return { kind: 'processing', progress: title.processingProgress };
}

/** The season to open first: the one to go on with, else the first that is not a "season 0" of extras. */
export function openingSeason({ seasons, resume }: Pick<TitleDetail, 'seasons' | 'resume'>): number | null {
  if (resume?.season !== null && resume?.season !== undefined) return resume.season;
  return seasons.find(({ number }) => number > 0)?.number ?? seasons[0]?.number ?? null;
}

/** Sharpness as people call it; null below high definition. */
export function qualityMark(maxHeight: number | null): string | null {
  if (maxHeight === null || maxHeight < 720) return null;
  if (maxHeight >= 2160) return '4K';
  if (maxHeight >= 1440) return 'QHD';
  return maxHeight >= 1080 ? 'Full HD' : 'HD';
}

/** Languages of tracks, each once, as `RU, UZ, KK`. */
export function languageMarks(tracks: readonly { readonly language: string }[]): string {
  return [...new Set(tracks.map(({ language }) => language.toUpperCase()))].join(', ');
}

const ROLE_ORDER: readonly Credit['role'][] = ['actor', 'artist', 'director', 'writer', 'composer', 'producer'];

export type CastMember = {
  readonly person: Credit['person'];
  readonly character: string | null;
  readonly roles: readonly Credit['role'][];
};

/** People of a title, each once with all that they did; those on screen come first. */
export function castOf(credits: readonly Credit[]): readonly CastMember[] {
  const members = new Map<string, CastMember>();
  const ordered = [...credits].sort((a, b) => ROLE_ORDER.indexOf(a.role) - ROLE_ORDER.indexOf(b.role));
  for (const { person, role, character } of ordered) {
    const known = members.get(person.id);
    members.set(person.id, { person, character: known?.character ?? character, roles: [...(known?.roles ?? []), role] });
  }
  return [...members.values()];
}

export function namesOf(credits: readonly Credit[], role: Credit['role']): string {
  return credits
    .filter((credit) => credit.role === role)
    .map(({ person }) => person.name)
    .join(', ');
}
