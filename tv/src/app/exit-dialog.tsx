import { useT } from '@app/i18n';
import { Button, Dialog } from '@app/ui';
import { useIntents } from '../focus/intent-context.tsx';
import { useFocusReturn } from '../focus/use-focus-return.ts';

type ExitDialogProps = { readonly onStay: () => void; readonly onLeave: () => void };

/** Asked once at the root; staying is the safe choice and has the focus. */
export function ExitDialog({ onStay, onLeave }: ExitDialogProps) {
  const t = useT('tv');
  useFocusReturn();
  useIntents((intent) => {
    if (intent === 'back') onStay();
    return intent === 'back';
  });
  return (
    <Dialog
      title={t('tv.exit.title')}
      onClose={onStay}
      actions={
        <>
          <Button autoFocus focusKey="exit-stay" onSelect={onStay}>
            {t('tv.exit.stay')}
          </Button>
          <Button focusKey="exit-leave" onSelect={onLeave}>
            {t('tv.exit.leave')}
          </Button>
        </>
      }
    />
  );
}
