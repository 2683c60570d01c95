import { useFormat, useT } from '@app/i18n';
import { Button, Dialog } from '@app/ui';
import { useIntents } from '../../focus/intent-context.tsx';
import { useFocusReturn } from '../../focus/use-focus-return.ts';

type CancelQuestionProps = {
  readonly plan: string;
  readonly endsAt: string | null;
  readonly onKeep: () => void;
  readonly onCancel: () => void;
};

/** Asked once before a subscription is given up; keeping it is the safe choice and has the focus. */
export function CancelQuestion({ plan, endsAt, onKeep, onCancel }: CancelQuestionProps) {
  const t = useT('money');
  const format = useFormat();
  useFocusReturn();
  useIntents((intent) => {
    if (intent === 'back') onKeep();
    return intent === 'back';
  });
  return (
    <Dialog
      title={t('money.subscription.cancel.title', { plan })}
      onClose={onKeep}
      actions={
        <>
          <Button autoFocus focusKey="cancel-keep" onSelect={onKeep}>
            {t('money.subscription.keep')}
          </Button>
          <Button focusKey="cancel-go" onSelect={onCancel}>
            {t('money.subscription.cancel')}
          </Button>
        </>
      }
    >
      {endsAt === null ? null : t('money.subscription.cancel.text', { date: format.date(endsAt) })}
    </Dialog>
  );
}
