import type { Profile } from '@app/contracts';
import { useDeleteProfile } from '@app/features/household';
import { describeProblem } from '@app/features/session';
import { useT } from '@app/i18n';
import { Button, Dialog } from '@app/ui';
import { useState } from 'react';

type DeleteProfileProps = { readonly profile: Profile; readonly onDeleted: () => void };

/** Removing a profile, after a question: its history goes with it and cannot be brought back. */
export function DeleteProfile({ profile, onDeleted }: DeleteProfileProps) {
  const t = useT('household');
  const { mutate, isPending, error } = useDeleteProfile();
  const [isAsking, setAsking] = useState(false);
  const close = () => setAsking(false);
  return (
    <>
      <Button variant="plain" icon="trash" onSelect={() => setAsking(true)}>
        {t('household.edit.delete')}
      </Button>
      {isAsking && (
        <Dialog
          title={t('household.delete.title', { name: profile.name })}
          onClose={close}
          actions={
            <>
              <Button autoFocus onSelect={close}>
                {t('common.cancel')}
              </Button>
              <Button variant="primary" icon="trash" disabled={isPending} onSelect={() => mutate(profile.id, { onSuccess: onDeleted })}>
                {t('household.edit.delete')}
              </Button>
            </>
          }
        >
          <p>{t('household.delete.text')}</p>
          {error !== null && <p role="alert">{t(describeProblem(error).textKey)}</p>}
        </Dialog>
      )}
    </>
  );
}
