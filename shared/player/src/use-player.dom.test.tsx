import { describe, expect, it } from '@jest/globals';
import { act, render, screen } from '@testing-library/react';
import { createPlayerStore, IDLE_STATE } from './machine/player-state.ts';
import { usePlayer } from './use-player.ts';

const store = createPlayerStore(IDLE_STATE);
const player = { getState: store.get, subscribe: store.subscribe };
let renders = 0;

function Phase() {
  renders += 1;
  return <output>{usePlayer(player, ({ phase }) => phase)}</output>;
}

describe('usePlayer', () => {
  it('renders again for the selected value only, not for every time update', () => {
    render(<Phase />);
    for (let second = 0; second < 10; second += 1) act(() => store.patch({ positionSec: second }));
    expect(renders).toBe(1);
    act(() => store.patch({ phase: 'playing' }));
    expect(screen.getByText('playing')).toBeTruthy();
    expect(renders).toBe(2);
  });
});
