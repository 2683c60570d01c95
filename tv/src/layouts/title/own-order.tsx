import type { TitleDetail } from '@app/contracts';
import { useCountdown } from '@app/features/session';
import { useFormat, useT } from '@app/i18n';
import { Icon, tabularNumbers, token } from '@app/ui';
import { styled } from 'styled-components';

const Line = styled.div`
  display: flex;
  align-items: center;
  margin-top: 14px;
  font-size: 30px;
  line-height: 40px;
  white-space: nowrap;
  color: ${token.text1};
  ${tabularNumbers}
  & > svg { margin-right: 14px; color: ${token.brandText}; }
`;
const HOUR_SEC = 3600;

/** Of an own order or a release ahead: what runs, and how long it still does. */
export function OwnOrder({ title }: { readonly title: TitleDetail }) {
  const t = useT('title');
  const format = useFormat();
  const { order = null, releaseAt, availability } = title;
  const opensAt = order?.opensAt ?? (availability === 'upcoming' ? releaseAt : null);
  const untilOpen = useCountdown(opensAt === null ? null : Date.parse(opensAt));
  const endsAt = order?.finishBefore ?? null;
  const untilEnd = useCountdown(endsAt === null ? null : Date.parse(endsAt));
  const left = (seconds: number) => (seconds < HOUR_SEC ? format.clock(seconds) : format.span(seconds));
  const words = (): string | null => {
    if (untilOpen > 0) return t('title.opensIn', { left: left(untilOpen) });
    if (order === null) return null;
    if (endsAt !== null) return t('title.order.finish', { date: format.dateTime(endsAt), left: left(untilEnd) });
    if (order.startBefore !== null) return t('title.order.start', { date: format.dateTime(order.startBefore) });
    return order.kind === 'buy' ? t('title.order.owned') : null;
  };
  const said = words();
  return said === null ? null : (
    <Line>
      <Icon name="clock" size="small" />
      {said}
    </Line>
  );
}
