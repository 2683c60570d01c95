import { keyframes, styled } from 'styled-components';
import { token } from '../theme/theme.ts';

const breathe = keyframes`from { opacity: .55; } to { opacity: 1; }`;

/** A quiet box in the place of what is loading. Give it its size. */
export const Skeleton = styled.div.attrs({ 'aria-hidden': true })`
  border-radius: ${token.cardRadius};
  background: ${token.bg2};
  animation: ${breathe} 900ms ${token.ease} infinite alternate;
`;
