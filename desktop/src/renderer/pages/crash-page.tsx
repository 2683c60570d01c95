import { useT } from '@app/i18n';
import { Button, ErrorState } from '@app/ui';
import { styled } from 'styled-components';

const Root = styled.div`
  display: grid;
  place-items: center;
  min-height: 100vh;
`;

/** A bug of ours, or a chunk that could not be fetched: loading anew is what helps in both. */
export function CrashPage() {
  const t = useT();
  return (
    <Root>
      <ErrorState
        title={t('common.error.title')}
        text={t('errors.internal')}
        action={
          <Button variant="primary" autoFocus onSelect={() => location.reload()}>
            {t('common.retry')}
          </Button>
        }
      />
    </Root>
  );
}
