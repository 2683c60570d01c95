import { useTitle } from '@app/features/catalog';
import { useReminder } from '@app/features/orders';
import { useCountdown } from '@app/features/session';
import { useFormat, useT } from '@app/i18n';
import type { TitleId } from '@app/kernel';
import { Button, tabularNumbers, token } from '@app/ui';
import { styled } from 'styled-components';
import { Notice } from '../notice.tsx';

const Left = styled.div`
  margin-top: 32px;
  font-size: 56px;
  line-height: 68px;
  font-weight: 600;
  color: ${token.text1};
  ${tabularNumbers}
`;
const HOUR_SEC = 3600;

type ReleaseNoticeProps = { readonly titleId: TitleId; readonly onBack: () => void };

/** Not out yet: when it will be, how long that is, and one press to be reminded (P10). */
export function ReleaseNotice({ titleId, onBack }: ReleaseNoticeProps) {
  const t = useT('tv', 'title');
  const format = useFormat();
  const title = useTitle(titleId).data;
  const opensAt = title?.order?.opensAt ?? title?.releaseAt ?? null;
  const leftSec = useCountdown(opensAt === null ? null : Date.parse(opensAt));
  const { isReminded, toggle } = useReminder(titleId, title?.reminded ?? false);
  const left = leftSec < HOUR_SEC ? format.clock(leftSec) : format.span(leftSec);
  return (
    <Notice
      icon="calendar"
      title={title?.title ?? t('tv.refusal.notReleased')}
      text={opensAt === null ? t('errors.playback.not_released') : t('tv.purchases.release', { date: format.dateTime(opensAt) })}
      actions={
        <>
          <Button
            variant="primary"
            icon={isReminded ? 'check' : 'bell'}
            autoFocus
            focusKey="refusal-action"
            aria-pressed={isReminded}
            onSelect={toggle}
          >
            {isReminded ? t('title.reminded') : t('title.remind')}
          </Button>
          <Button focusKey="refusal-back" onSelect={onBack}>
            {t('common.back')}
          </Button>
        </>
      }
    >
      {leftSec > 0 && <Left>{t('title.opensIn', { left })}</Left>}
    </Notice>
  );
}
