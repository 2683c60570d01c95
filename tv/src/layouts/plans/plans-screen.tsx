import type { Plan } from '@app/contracts';
import { useAppClient } from '@app/features/session';
import { usePlans, useSubscription } from '@app/features/subscriptions';
import { useFormat, useT } from '@app/i18n';
import { useNavigation } from '@app/screens/app';
import { QueryGate } from '@app/screens/state';
import { Button, Icon, QrPanel, Spinner, Tag, token } from '@app/ui';
import { useMemo } from 'react';
import { styled } from 'styled-components';
import { qrMatrix } from '../../features/pairing/qr-matrix.ts';
import { ScreenFill } from '../screen-fill.tsx';
import { STAGE } from '../stage.tsx';

const Page = styled.div`
  position: absolute;
  left: ${STAGE.safeX}px;
  right: ${STAGE.safeX}px;
  top: 84px;
  bottom: ${STAGE.safeY}px;
  & > h1 { font-size: 64px; line-height: 76px; font-weight: 700; letter-spacing: -0.03em; color: ${token.text1}; }
  & > p { max-width: 1100px; margin-top: 12px; }
`;
const Cards = styled.div`
  position: absolute;
  left: 0;
  top: 220px;
  display: flex;
`;
const Card = styled.section`
  width: 400px;
  min-height: 430px;
  margin-right: 32px;
  padding: 36px;
  border-radius: 16px;
  background: ${token.bg1};
  &[data-current] { background: ${token.bg2}; box-shadow: inset 0 0 0 2px ${token.lineStrong}; }
  & > h2 { display: flex; align-items: center; justify-content: space-between; font-size: 44px; line-height: 52px; font-weight: 700; color: ${token.text1}; }
  & > p { margin: 8px 0 20px; min-height: 44px; color: ${token.text1}; font-weight: 600; }
  & li { display: flex; align-items: center; min-height: 56px; font-size: 30px; }
  & li > svg { flex: none; width: 30px; height: 30px; margin-right: 14px; color: ${token.ok}; }
`;
const Aside = styled.div`
  position: absolute;
  right: 0;
  top: 130px;
  width: 400px;
  text-align: center;
  & > p { margin-top: 20px; }
`;
const Foot = styled.div`
  position: absolute;
  left: 0;
  bottom: 8px;
`;

/** What the plans give, and where to change: a phone does what a remote should not have to. */
export function PlansScreen() {
  const t = useT('tv', 'account', 'player');
  const plans = usePlans();
  return (
    <ScreenFill>
      <QueryGate query={plans} loading={<Spinner label={t('common.loading')} />}>
        {({ items }) => <PlanTable plans={items} />}
      </QueryGate>
    </ScreenFill>
  );
}

function PlanTable({ plans }: { readonly plans: readonly Plan[] }) {
  const t = useT('tv', 'account');
  const format = useFormat();
  const { back } = useNavigation();
  const { apiOrigin } = useAppClient();
  const current = useSubscription().data?.plan.code;
  const address = `${apiOrigin === '' ? window.location.origin : apiOrigin}/plans`;
  const modules = useMemo(() => qrMatrix(address), [address]);
  return (
    <Page>
      <h1>{t('tv.plans.title')}</h1>
      <p>{t('tv.plans.text')}</p>
      <Cards>
        {plans.map(({ code, name, price, entitlements }) => (
          <Card key={code} data-current={code === current ? '' : undefined}>
            <h2>
              {name}
              {code === current && <Tag>{t('tv.plans.yours')}</Tag>}
            </h2>
            <p>
              {price.amount === 0
                ? t('account.plan.free')
                : t('account.plan.perMonth', { price: format.money({ amountMinor: price.amount, currency: price.currency }) })}
            </p>
            <ul>
              <li>
                <Icon name="check" />
                {`${entitlements.maxHeight}p`}
              </li>
              <li>
                <Icon name="check" />
                {t('tv.plans.screens', { count: entitlements.maxStreams })}
              </li>
            </ul>
          </Card>
        ))}
      </Cards>
      <Aside>
        <QrPanel modules={modules} label={t('tv.plans.qr')} />
        <p>{t('tv.plans.qr')}</p>
      </Aside>
      <Foot>
        <Button autoFocus focusKey="plans-back" onSelect={back}>
          {t('common.back')}
        </Button>
      </Foot>
    </Page>
  );
}
