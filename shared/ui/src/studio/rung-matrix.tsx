import { styled } from 'styled-components';
import { Icon } from '../icons/icon.tsx';
import { tabularNumbers } from '../theme/mixins.ts';
import { token } from '../theme/theme.ts';

const Row = styled.ul`
  display: flex;
  flex-wrap: wrap;
  gap: 8px;
`;

const Cell = styled.li`
  position: relative;
  display: grid;
  place-content: center;
  justify-items: center;
  width: 56px;
  height: 44px;
  border-radius: 8px;
  overflow: hidden;
  background: rgba(255, 255, 255, 0.04);
  color: ${token.text3};
  font-size: ${token.metaSize};
  line-height: 16px;
  font-weight: 500;
  ${tabularNumbers}
  &[data-state='encoding'] { background: ${token.bg3}; color: ${token.text1}; }
  &[data-state='ready'] { background: rgba(61, 220, 151, 0.13); color: ${token.ok}; }
  &[data-state='failed'] { background: rgba(255, 107, 107, 0.15); color: ${token.error}; }
  & > i { position: absolute; left: 0; bottom: 0; width: 100%; height: 3px; background: ${token.brand}; transform-origin: 0 0; }
`;

const Heads = styled(Row)`
  & > li { width: 56px; text-align: center; font-size: ${token.metaSize}; color: ${token.text3}; white-space: nowrap; }
`;

export type RungCell = {
  readonly id: string;
  /** "720p", "Audio": the column. */
  readonly name: string;
  readonly state: 'queued' | 'encoding' | 'ready' | 'failed';
  /** 0–1. */
  readonly progress: number;
  /** State in words: read aloud, shown as a tip. */
  readonly words: string;
  /** "61 %" while encoding. */
  readonly percent: string;
};

function content({ state, percent }: RungCell) {
  if (state === 'ready') return <Icon name="check" size="small" />;
  if (state === 'failed') return <Icon name="warning" size="small" />;
  return state === 'encoding' ? percent : '\u2014';
}

/** Column heads over a list of matrices. */
export function RungHeads({ names }: { readonly names: readonly string[] }) {
  return (
    <Heads aria-hidden="true">
      {names.map((name) => (
        <li key={name}>{name}</li>
      ))}
    </Heads>
  );
}

/** How far each rendition is: never by colour alone. */
export function RungMatrix({ cells, label }: { readonly cells: readonly RungCell[]; readonly label: string }) {
  return (
    <Row aria-label={label}>
      {cells.map((cell) => (
        <Cell key={cell.id} data-state={cell.state} title={`${cell.name}: ${cell.words}`} aria-label={`${cell.name}: ${cell.words}`}>
          {content(cell)}
          {cell.state === 'encoding' && <i style={{ transform: `scaleX(${cell.progress})` }} />}
        </Cell>
      ))}
    </Row>
  );
}
