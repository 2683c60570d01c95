import { Logo } from '@app/ui';
import { styled } from 'styled-components';

const Root = styled.div`
  display: grid;
  place-items: center;
  height: 100vh;
`;

/** The first moment, before texts and the first page have come. */
export function BootScreen() {
  return (
    <Root aria-busy="true">
      <Logo height={56} />
    </Root>
  );
}
