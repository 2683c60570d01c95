import { styled } from 'styled-components';
import { token } from '../theme/theme.ts';

const Square = styled.div`
  width: 400px;
  height: 400px;
  margin: 0 auto;
  padding: 30px;
  border-radius: 20px;
  background: #fff;
  &[data-size='small'] { width: 208px; height: 208px; padding: 16px; border-radius: 14px; }
  & > svg { display: block; width: 100%; height: 100%; }
`;

/** Runs of dark modules in one path: a rectangle per run instead of one per module. */
function pathOf(modules: readonly (readonly boolean[])[]): string {
  return modules
    .flatMap((row, y) => {
      const runs: string[] = [];
      for (let x = 0; x < row.length; x += 1) {
        if (row[x] !== true) continue;
        const start = x;
        while (row[x + 1] === true) x += 1;
        runs.push(`M${start} ${y}h${x - start + 1}v1h${start - x - 1}z`);
      }
      return runs;
    })
    .join('');
}

type QrPanelProps = { readonly modules: readonly (readonly boolean[])[]; readonly label: string; readonly small?: boolean };

/** A QR code from its matrix, on white with a quiet zone, large enough for a camera at three metres; the small one is for a desk. */
export function QrPanel({ modules, label, small = false }: QrPanelProps) {
  return (
    <Square data-size={small ? 'small' : undefined}>
      <svg viewBox={`0 0 ${modules.length} ${modules.length}`} shapeRendering="crispEdges" role="img" aria-label={label}>
        <path d={pathOf(modules)} fill={token.bg0} />
      </svg>
    </Square>
  );
}
