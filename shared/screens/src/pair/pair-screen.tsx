import { cleanUserCode, formatUserCode, USER_CODE_LENGTH, usePendingDevice } from '@app/features/accounts';
import { useFormat, useT } from '@app/i18n';
import { Button, ButtonRow, CodeInput, EmptyState, type IconName, Skeleton } from '@app/ui';
import { useState } from 'react';
import { styled } from 'styled-components';
import { useNavigation } from '../app/index.ts';
import { useCountryName } from '../countries/index.ts';
import { ProblemPanel } from '../state/index.ts';

const Panel = styled.section`
  width: 100%;
  max-width: 560px;
  margin: 0 auto;
  padding: 24px 16px;
  & > h1 { font-size: 28px; line-height: 36px; font-weight: 650; color: #fff; margin-bottom: 8px; }
  & > p { margin-bottom: 24px; }
  & > dl { display: grid; grid-template-columns: auto 1fr; margin-bottom: 28px; }
  & > dl > dt { padding: 6px 24px 6px 0; color: var(--text3); }
  & > dl > dd { padding: 6px 0; color: #fff; overflow-wrap: anywhere; }
`;

const Gap = styled.div`
  margin-top: 24px;
`;

const DEVICE_ICONS = { tv: 'tv', desktop: 'laptop', web: 'globe' } as const satisfies Record<string, IconName>;

type PairScreenProps = {
  /** From the QR code's address; empty when the person came by themselves. */
  readonly initialCode: string;
};

/** Lets a waiting TV in: type or confirm its code, see what waits behind it, decide. */
export function PairScreen({ initialCode }: PairScreenProps) {
  const t = useT('pair');
  const format = useFormat();
  const countryName = useCountryName();
  const { openHome } = useNavigation();
  const [typed, setTyped] = useState(cleanUserCode(initialCode));
  const [asked, setAsked] = useState(typed.length === USER_CODE_LENGTH ? typed : null);
  const { pending, decide } = usePendingDevice(asked === null ? null : formatUserCode(asked));
  const startOver = () => {
    decide.reset();
    setAsked(null);
    setTyped('');
  };

  if (decide.isSuccess) {
    const home = (
      <Button variant="primary" autoFocus onSelect={openHome}>
        {t('common.nav.home')}
      </Button>
    );
    return decide.data ? (
      <EmptyState icon="check" title={t('pair.done.title')} text={t('pair.done.text')} action={home} />
    ) : (
      <EmptyState icon="close" title={t('pair.denied.title')} action={home} />
    );
  }
  const error = pending.error ?? decide.error;
  if (error !== null) return <ProblemPanel error={error} onRetry={startOver} />;
  if (asked === null)
    return (
      <Panel>
        <h1>{t('pair.title')}</h1>
        <p>{t('pair.enter')}</p>
        <form
          onSubmit={(event) => {
            event.preventDefault();
            if (typed.length === USER_CODE_LENGTH) setAsked(typed);
          }}
        >
          <CodeInput
            length={USER_CODE_LENGTH}
            groupSize={4}
            value={typed}
            onChange={(code) => setTyped(cleanUserCode(code))}
            label={t('pair.code')}
            autoFocus
          />
          <Gap>
            <Button variant="primary" element="submit" wide disabled={typed.length < USER_CODE_LENGTH}>
              {t('pair.continue')}
            </Button>
          </Gap>
        </form>
      </Panel>
    );
  if (pending.data === undefined)
    return (
      <Panel aria-busy="true">
        <Skeleton style={{ height: 36, width: '70%' }} />
        <Skeleton style={{ height: 160, marginTop: 24 }} />
      </Panel>
    );
  const { device, country, requestedAt } = pending.data;
  return (
    <Panel>
      <h1>{t('pair.confirm.title')}</h1>
      <p>{t('pair.confirm.text')}</p>
      <dl>
        <dt>{t('pair.code')}</dt>
        <dd>{pending.data.userCode}</dd>
        <dt>{t('pair.device')}</dt>
        <dd>{device.name}</dd>
        {country !== null && (
          <>
            <dt>{t('pair.country')}</dt>
            <dd>{countryName(country)}</dd>
          </>
        )}
        <dt>{t('pair.requestedAt')}</dt>
        <dd>{format.dateTime(requestedAt)}</dd>
      </dl>
      <ButtonRow>
        <Button variant="primary" icon={DEVICE_ICONS[device.kind]} disabled={decide.isPending} onSelect={() => decide.mutate(true)}>
          {t('pair.approve')}
        </Button>
        <Button disabled={decide.isPending} onSelect={() => decide.mutate(false)}>
          {t('pair.deny')}
        </Button>
      </ButtonRow>
    </Panel>
  );
}
