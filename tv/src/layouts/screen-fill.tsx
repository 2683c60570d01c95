import { styled } from 'styled-components';

/** The whole stage; what flows in it (an error, an empty list) stands in the middle, what is placed keeps its place. */
export const ScreenFill = styled.div`
  position: absolute;
  left: 0;
  top: 0;
  width: 100%;
  height: 100%;
  display: flex;
  align-items: center;
  justify-content: center;
`;
