import type { Profile } from '@app/contracts';
import { useDeleteProfile } from '@app/features/household';
import { useT } from '@app/i18n';
import { Button } from '@app/ui';
import { useState } from 'react';
import { ConfirmDialog } from '../../layouts/confirm-dialog.tsx';

type DeleteProfileProps = { readonly profile: Profile; readonly onDeleted: () => void };

/** Removing a profile, after a question: its history goes with it and cannot be brought back. */
export function DeleteProfile({ profile, onDeleted }: DeleteProfileProps) {
  const t = useT('household');
  const { mutate, isPending, error } = useDeleteProfile();
  const [isAsking, setAsking] = useState(false);
  const close = () => setAsking(false);
  return (
    <>
      <Button small variant="plain" icon="trash" onSelect={() => setAsking(true)}>
        {t('household.edit.delete')}
      </Button>
      {isAsking && (
        <ConfirmDialog
          title={t('household.delete.title', { name: profile.name })}
          text={t('household.delete.text')}
          confirmLabel={t('household.edit.delete')}
          confirmIcon="trash"
          isPending={isPending}
          error={error}
          onConfirm={() => mutate(profile.id, { onSuccess: onDeleted })}
          onClose={close}
        />
      )}
    </>
  );
}
