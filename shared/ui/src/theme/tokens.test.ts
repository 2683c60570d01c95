import { describe, expect, it } from '@jest/globals';
import { kidsColors } from './tokens.kids.ts';
import { tenFootSizes } from './tokens.ten-foot.ts';
import { colors as grownUpColors } from './tokens.ts';

function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const channel = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** WCAG 2.2 contrast of two opaque colours. */
function contrast(a: string, b: string): number {
  const [light = 0, dark = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (light + 0.05) / (dark + 0.05);
}

describe.each([
  ['grown-ups', grownUpColors],
  ['children', kidsColors],
])('colours for %s', (_, colors) => {
  const surfaces = ['bg0', 'bg1', 'bg2', 'bg3'] as const;

  it.each(['text1', 'text2', 'text3', 'brandText', 'ok', 'warn', 'error'] as const)(
    'read %s with 4.5:1 and more on every surface',
    (name) => {
      for (const surface of surfaces) expect(contrast(colors[name], colors[surface])).toBeGreaterThanOrEqual(4.5);
    },
  );

  it('read white on the primary button and on the live mark, and ink on a focused one', () => {
    expect(contrast('#ffffff', colors.brandFill)).toBeGreaterThanOrEqual(4.5);
    expect(contrast('#ffffff', colors.live)).toBeGreaterThanOrEqual(4.5);
    expect(contrast(colors.ink, colors.focus)).toBeGreaterThanOrEqual(4.5);
  });

  it('show outlines and progress with 3:1 and more where they are drawn', () => {
    for (const surface of surfaces) expect(contrast(colors.lineStrong, colors[surface])).toBeGreaterThanOrEqual(3);
    for (const surface of ['bg0', 'bg1', 'bg2'] as const) expect(contrast(colors.brand, colors[surface])).toBeGreaterThanOrEqual(3);
    for (const surface of surfaces) expect(contrast(colors.focus, colors[surface])).toBeGreaterThanOrEqual(3);
  });
});

describe('sizes at three metres', () => {
  it('keep text at 24 px and more, targets at 64 px and more', () => {
    for (const name of ['metaSize', 'bodySize', 'sectionSize', 'pageSize', 'artSize'] as const)
      expect(Number.parseInt(tenFootSizes[name], 10)).toBeGreaterThanOrEqual(24);
    for (const name of ['buttonHeight', 'buttonSmallHeight', 'fieldHeight'] as const)
      expect(Number.parseInt(tenFootSizes[name], 10)).toBeGreaterThanOrEqual(64);
  });
});
