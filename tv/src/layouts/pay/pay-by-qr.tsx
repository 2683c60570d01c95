import type { Invoice } from '@app/contracts';
import { useCards } from '@app/features/payments';
import { useFormat, useT } from '@app/i18n';
import type { CardId } from '@app/kernel';
import { Button, FocusGroup, Icon, Logo, QrPanel, Spinner, tabularNumbers, token } from '@app/ui';
import { useMemo } from 'react';
import { styled } from 'styled-components';
import { qrMatrix } from '../../features/pairing/qr-matrix.ts';
import { STAGE } from '../stage.tsx';
import { Steps } from '../steps.tsx';

const Page = styled.div`
  position: absolute;
  left: 0;
  top: 0;
  width: ${STAGE.width}px;
  height: ${STAGE.height}px;
  background: radial-gradient(circle at 76% 50%, rgba(${token.glow}, 0.5) 0, rgba(${token.shade}, 0) 50%);
  text-align: left;
`;
const Words = styled.div`
  position: absolute;
  left: ${STAGE.safeX}px;
  top: ${STAGE.safeY}px;
  bottom: ${STAGE.safeY}px;
  width: 900px;
  & > h1 { margin-top: 72px; font-size: 64px; line-height: 76px; font-weight: 700; letter-spacing: -0.03em; color: ${token.text1}; }
`;
const Trouble = styled.p`
  display: flex;
  align-items: flex-start;
  margin-top: 28px;
  padding: 20px 28px;
  border-radius: 14px;
  background: rgba(255, 200, 87, 0.14);
  color: ${token.text1};
  & > svg { flex: none; margin: 4px 18px 0 0; color: ${token.warn}; }
`;
const Actions = styled(FocusGroup)`
  position: absolute;
  left: 0;
  bottom: 8px;
  display: flex;
  & > * { margin-right: 28px; }
`;
const Panel = styled.section`
  position: absolute;
  right: ${STAGE.safeX}px;
  top: 108px;
  width: 700px;
  min-height: 800px;
  padding: 52px 44px 44px;
  border-radius: 28px;
  background: rgba(14, 17, 44, 0.94);
  text-align: center;
  ${tabularNumbers}
  & > h2 { margin-top: 36px; font-size: 36px; line-height: 46px; font-weight: 600; color: ${token.text1}; }
  & > b { display: block; margin-top: 8px; font-size: 56px; line-height: 68px; font-weight: 700; color: ${token.text1}; }
  & > small { display: block; margin-top: 16px; font-size: 28px; line-height: 36px; color: ${token.text2}; }
`;

type PayByQrProps = {
  readonly invoice: Invoice;
  readonly checkoutUrl: string | null;
  /** The server was not reached the last time it was asked. */
  readonly isLost: boolean;
  readonly isPaying: boolean;
  /** With a saved card; null asks for a new link. */
  readonly onPay: (cardId: CardId | null) => void;
  readonly onLater: () => void;
};

/** A QR code that opens the provider's page on a phone; a saved card pays by one press. */
export function PayByQr({ invoice, checkoutUrl, isLost, isPaying, onPay, onLater }: PayByQrProps) {
  const t = useT('tv', 'money');
  const format = useFormat();
  const card = useCards().data?.items.find(({ state }) => state === 'active');
  const modules = useMemo(() => (checkoutUrl === null ? null : qrMatrix(checkoutUrl)), [checkoutUrl]);
  const { amount, currency, title, expiresAt, failure } = invoice;
  const trouble = isLost ? t('tv.network.lost') : failure === null ? null : t(`money.failure.${failure}`);
  return (
    <Page>
      <Words>
        <Logo height={64} withWord />
        <h1>{t('tv.pay.title')}</h1>
        {trouble !== null && (
          <Trouble role="alert">
            <Icon name={isLost ? 'offline' : 'warning'} />
            {trouble}
          </Trouble>
        )}
        <Steps steps={[t('tv.signIn.step1'), t('tv.pay.step2'), t('tv.pay.step3')]} />
        <Actions focusKey="pay-actions" boundary>
          <Button autoFocus focusKey="pay-later" onSelect={onLater}>
            {t('tv.pay.later')}
          </Button>
          {card !== undefined && (
            <Button variant="outline" icon="wallet" focusKey="pay-card" onSelect={() => !isPaying && onPay(card.id)}>
              {t('tv.pay.card', { card: `•• ${card.number.slice(-4)}` })}
            </Button>
          )}
          {modules === null && (
            <Button focusKey="pay-link" onSelect={() => !isPaying && onPay(null)}>
              {t('tv.pay.again')}
            </Button>
          )}
        </Actions>
      </Words>
      <Panel data-testid="pay-panel">
        {modules === null || isPaying ? <Spinner label={t('common.loading')} /> : <QrPanel modules={modules} label={t('tv.pay.qr')} />}
        <h2>{title}</h2>
        <b>{format.money({ amountMinor: amount, currency })}</b>
        <small>{t('tv.pay.until', { time: format.dateTime(expiresAt) })}</small>
      </Panel>
    </Page>
  );
}
