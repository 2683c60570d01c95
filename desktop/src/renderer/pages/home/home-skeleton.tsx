import { Skeleton } from '@app/ui';
import { styled } from 'styled-components';

const Words = styled.div`
  display: flex;
  flex-direction: column;
  justify-content: flex-end;
  height: 560px;
  padding: 0 var(--contentEnd) 56px var(--contentStart);
  margin-bottom: 8px;
  & > * + * { margin-top: 16px; }
`;

const Row = styled.div`
  display: flex;
  gap: var(--cardGap);
  padding: 44px 0 44px var(--contentStart);
  overflow: hidden;
  & > * { flex: none; width: var(--backdropWidth); aspect-ratio: 16 / 9; border-radius: 10px; }
`;

/** Home in the shape it will have: hero and first rail. */
export function HomeSkeleton() {
  return (
    <div aria-busy="true">
      <Words>
        <Skeleton style={{ width: 'min(480px, 80%)', height: 76 }} />
        <Skeleton style={{ width: 'min(360px, 70%)', height: 24 }} />
        <Skeleton style={{ width: 'min(520px, 90%)', height: 72 }} />
        <Skeleton style={{ width: 156, height: 48, borderRadius: 10 }} />
      </Words>
      <Row>
        {Array.from({ length: 5 }, (_, index) => (
          <Skeleton key={String(index)} />
        ))}
      </Row>
    </div>
  );
}
