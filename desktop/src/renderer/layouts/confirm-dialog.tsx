import { describeProblem } from '@app/features/session';
import { useT } from '@app/i18n';
import { Button, Dialog, type IconName, useFocusAdapter } from '@app/ui';
import { useEffect } from 'react';

const CONFIRM_KEY = 'confirm';

type ConfirmDialogProps = {
  /** A question that names the thing. */
  readonly title: string;
  /** What follows from a yes. */
  readonly text: string;
  readonly confirmLabel: string;
  readonly confirmIcon?: IconName;
  /** The safe choice, which is focused first; "Cancel" unless told otherwise. */
  readonly keepLabel?: string;
  readonly isPending: boolean;
  /** Why the last yes led to nothing; null when there was none. */
  readonly error: unknown;
  readonly onConfirm: () => void;
  readonly onClose: () => void;
};

/** Asks before something is lost. Afterwards the focus is where it was, or at the heading when that is gone. */
export function ConfirmDialog(props: ConfirmDialogProps) {
  const { title, text, confirmLabel, confirmIcon, keepLabel, isPending, error, onConfirm, onClose } = props;
  const t = useT();
  const adapter = useFocusAdapter();
  // Disabled for the time of the request, the button has lost the focus, and with it Escape.
  useEffect(() => {
    if (!isPending && document.activeElement === document.body) adapter.focus(CONFIRM_KEY);
  }, [isPending, adapter]);
  useEffect(() => () => void setTimeout(focusHeading), []);
  return (
    <Dialog
      title={title}
      onClose={onClose}
      actions={
        <>
          <Button autoFocus onSelect={onClose}>
            {keepLabel ?? t('common.cancel')}
          </Button>
          <Button variant="outline" icon={confirmIcon} focusKey={CONFIRM_KEY} disabled={isPending} onSelect={onConfirm}>
            {confirmLabel}
          </Button>
        </>
      }
    >
      <p>{text}</p>
      {error !== null && <p role="alert">{t(describeProblem(error).textKey)}</p>}
    </Dialog>
  );
}

/** Where reading goes on when the thing that was asked about took its button along. */
function focusHeading(): void {
  if (document.activeElement === document.body) document.querySelector<HTMLElement>('h1')?.focus();
}
