import { kidsVariables, token } from '@app/ui';
import { styled } from 'styled-components';
import { STAGE } from './stage.tsx';

/** What a child sees, in colours and corners of its own: who is in front of the set can be told from across the room. */
export const KidsSkin = styled.div`
  ${kidsVariables}
  position: absolute;
  left: 0;
  top: 0;
  width: ${STAGE.width}px;
  height: ${STAGE.height}px;
  /* A calm sea, in the three surface colours that texts are measured against. */
  background:
    radial-gradient(ellipse 900px 300px at 340px 1150px, ${token.bg3} 99.6%, transparent 100%),
    radial-gradient(ellipse 1100px 330px at 1320px 1130px, ${token.bg2} 99.6%, transparent 100%),
    radial-gradient(ellipse 1500px 420px at 760px 1080px, ${token.bg1} 99.6%, transparent 100%), ${token.bg0};
`;
