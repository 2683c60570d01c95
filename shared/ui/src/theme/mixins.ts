import { css } from 'styled-components';
import { token } from './theme.ts';

/**
 * The focus ring, drawn by an overlay whose opacity alone changes. `:focus-visible` has a rule of its own, because Chromium before 86
 * drops a whole rule whose selector list it cannot read. The host needs `position` and may set `--ringRadius`.
 */
export const focusRing = css`
  outline: none;
  &::after {
    content: '';
    position: absolute;
    top: ${token.ringOffset};
    right: ${token.ringOffset};
    bottom: ${token.ringOffset};
    left: ${token.ringOffset};
    border: ${token.ringWidth} solid ${token.focus};
    border-radius: calc(var(--ringRadius, ${token.buttonRadius}) - ${token.ringOffset});
    box-shadow: inset 0 0 0 ${token.ringGap} ${token.bg0};
    opacity: 0;
    pointer-events: none;
    transition: opacity ${token.focusTime} ${token.ease};
  }
  &[data-focused]::after {
    opacity: 1;
  }
  &:focus-visible::after {
    opacity: 1;
  }
`;

/** A focused thing comes forward; at a desk the factor is 1. */
export const focusGrow = css`
  transition: transform ${token.focusTime} ${token.ease};
  &[data-focused] {
    transform: scale(${token.focusScale});
    z-index: 2;
  }
`;

export const oneLine = css`
  overflow: hidden;
  text-overflow: ellipsis;
  white-space: nowrap;
`;

export const tabularNumbers = css`
  font-variant-numeric: tabular-nums;
  font-feature-settings: 'tnum';
`;

export const fill = css`
  position: absolute;
  top: 0;
  right: 0;
  bottom: 0;
  left: 0;
`;
