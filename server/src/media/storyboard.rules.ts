export type StoryboardPlan = {
  readonly width: number;
  readonly height: number;
  readonly columns: number;
  readonly rows: number;
  /** A picture for every n-th segment: key frames are the only ones that are decoded. */
  readonly everySegments: number;
  /** Seconds between pictures. */
  readonly everySec: number;
  readonly count: number;
};

const BOX = { width: 160, height: 90 } as const;
const SHEET = { columns: 5, rows: 5 } as const;
/** Above this many pictures of one film, they are taken less often. */
const MOST_PICTURES = 720;

/** Small pictures inside 160×90 that keep the film's shape. */
export function planStoryboard(
  rendition: { readonly width: number; readonly height: number },
  durationSec: number,
  segmentSec: number,
): StoryboardPlan {
  const scale = Math.min(BOX.width / rendition.width, BOX.height / rendition.height);
  const even = (value: number) => Math.max(2, Math.round(value / 2) * 2);
  const segments = Math.max(1, Math.ceil(durationSec / segmentSec - 1e-6));
  const everySegments = Math.max(1, Math.ceil(segments / MOST_PICTURES));
  return {
    width: even(rendition.width * scale),
    height: even(rendition.height * scale),
    ...SHEET,
    everySegments,
    everySec: everySegments * segmentSec,
    count: Math.ceil(segments / everySegments),
  };
}

/** WebVTT whose cues are regions of the sheets (Media Fragments §4.2.2). Names are relative to the index. */
export function storyboardIndex(plan: StoryboardPlan, durationSec: number, sheetFile: (number: number) => string): string {
  const perSheet = plan.columns * plan.rows;
  const cues = Array.from({ length: plan.count }, (_, index) => {
    const place = index % perSheet;
    const x = (place % plan.columns) * plan.width;
    const y = Math.floor(place / plan.columns) * plan.height;
    const from = index * plan.everySec;
    const to = index === plan.count - 1 ? Math.max(durationSec, from + 0.001) : from + plan.everySec;
    return `${clock(from)} --> ${clock(to)}\n${sheetFile(Math.floor(index / perSheet) + 1)}#xywh=${x},${y},${plan.width},${plan.height}`;
  });
  return `${['WEBVTT', ...cues].join('\n\n')}\n`;
}

function clock(seconds: number): string {
  return new Date(Math.round(seconds * 1000)).toISOString().slice(11, 23);
}
