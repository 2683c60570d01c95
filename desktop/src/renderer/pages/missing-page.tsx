import { useT } from '@app/i18n';
import { useNavigation } from '@app/screens/app';
import { Button, EmptyState } from '@app/ui';

/** An address that leads nowhere. */
export function MissingPage() {
  const t = useT();
  const { openHome } = useNavigation();
  return (
    <EmptyState
      icon="search"
      title={t('errors.request.not_found')}
      action={
        <Button variant="primary" onSelect={openHome}>
          {t('common.nav.home')}
        </Button>
      }
    />
  );
}
