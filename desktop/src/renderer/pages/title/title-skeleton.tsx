import { Skeleton } from '@app/ui';
import { styled } from 'styled-components';

const Root = styled.div`
  padding: 112px var(--contentEnd) 0 var(--contentStart);
  & > * + * { margin-top: 16px; }
`;

/** A title's page in the shape it will have. */
export function TitleSkeleton() {
  return (
    <Root aria-busy="true">
      <Skeleton style={{ width: 'min(560px, 90%)', height: 84 }} />
      <Skeleton style={{ width: 'min(320px, 70%)', height: 24 }} />
      <Skeleton style={{ width: 'min(540px, 100%)', height: 76 }} />
      <Skeleton style={{ width: 220, height: 48, borderRadius: 10 }} />
      <Skeleton style={{ height: 220, marginTop: 64 }} />
    </Root>
  );
}
