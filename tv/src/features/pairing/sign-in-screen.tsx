import { formatUserCode, type Pairing, useDevicePairing } from '@app/features/accounts';
import { describeProblem } from '@app/features/session';
import { LANGUAGE_NAMES, useFormat, useLocale, useT } from '@app/i18n';
import { Button, ButtonRow, ErrorState, FocusGroup, Logo, QrPanel, Spinner, tabularNumbers, token } from '@app/ui';
import { useEffect, useMemo, useState } from 'react';
import { styled } from 'styled-components';
import { Steps } from '../../layouts/steps.tsx';
import { qrMatrix } from './qr-matrix.ts';

const Page = styled.div`
  position: absolute;
  left: 96px;
  top: 54px;
  width: 860px;
  bottom: 54px;
  & > h1 { margin-top: 90px; font-size: 72px; line-height: 84px; font-weight: 700; letter-spacing: -0.03em; color: ${token.text1}; }
`;
const Actions = styled(FocusGroup)`
  position: absolute;
  left: 0;
  bottom: 8px;
`;
const Panel = styled.section`
  position: absolute;
  right: 96px;
  top: 128px;
  width: 720px;
  height: 756px;
  padding: 56px 40px;
  border-radius: 28px;
  background: rgba(14, 17, 44, 0.94);
  text-align: center;
  & > p { margin-top: 32px; }
  & > small { display: block; margin-top: 24px; font-size: 28px; color: ${token.text2}; ${tabularNumbers} }
`;
const Glow = styled.div`
  position: absolute;
  right: 0;
  top: 0;
  width: 1120px;
  height: 100%;
  background: radial-gradient(circle at 62% 50%, #0b4a78 0, rgba(8, 40, 84, 0.6) 42%, rgba(0, 3, 28, 0) 72%);
`;
const Code = styled.div`
  margin-top: 10px;
  white-space: nowrap;
  ${tabularNumbers}
  & > span { display: inline-block; width: 64px; margin: 0 5px; border-radius: 12px; background: ${token.bg1}; font-size: 56px; line-height: 84px; font-weight: 700; color: ${token.text1}; }
  & > i { display: inline-block; width: 36px; }
`;

function secondsLeft(pairing: Pairing, nowMs: number): number {
  return pairing.status === 'waiting' ? Math.max(0, Math.ceil((pairing.expiresAtMs - nowMs) / 1000)) : 0;
}

function useNow(stepMs: number): number {
  const [now, setNow] = useState(Date.now);
  useEffect(() => {
    const timer = window.setInterval(() => setNow(Date.now()), stepMs);
    return () => window.clearInterval(timer);
  }, [stepMs]);
  return now;
}

function CodePanel({ pairing }: { readonly pairing: Extract<Pairing, { status: 'waiting' }> }) {
  const t = useT('tv');
  const format = useFormat();
  const now = useNow(1000);
  const { userCode, verificationUriComplete } = pairing.code;
  const modules = useMemo(() => qrMatrix(verificationUriComplete), [verificationUriComplete]);
  return (
    <>
      <QrPanel modules={modules} label={t('tv.signIn.qr')} />
      <p>{t('tv.signIn.code')}</p>
      <Code data-testid="user-code">
        {[...formatUserCode(userCode)].map((char, index) => {
          // Characters of a code may repeat: their place is their identity.
          const key = `${index}`;
          return char === '-' ? <i key={key} /> : <span key={key}>{char}</span>;
        })}
      </Code>
      <small>{t('tv.signIn.expiresIn', { time: format.clock(secondsLeft(pairing, now)) })}</small>
    </>
  );
}

/** Sign-in without typing: a QR code and a short code that a phone or a computer approves (RFC 8628). */
export function SignInScreen({ onLanguage }: { readonly onLanguage: () => void }) {
  const t = useT('tv');
  const { locale } = useLocale();
  const { pairing, restart } = useDevicePairing();
  const spent = pairing.status === 'expired' || pairing.status === 'denied';
  useEffect(() => {
    if (spent) restart();
  }, [spent, restart]);
  const address = pairing.status === 'waiting' ? pairing.code.verificationUri.replace(/^https?:\/\//, '') : '…';
  return (
    <>
      <Glow />
      <Page>
        <Logo height={64} withWord />
        <h1>{t('tv.signIn.title')}</h1>
        <Steps steps={[t('tv.signIn.step1'), t('tv.signIn.step2', { address }), t('tv.signIn.step3')]} />
        <Actions focusKey="sign-in-actions" boundary>
          <ButtonRow>
            <Button focusKey="new-code" autoFocus onSelect={restart}>
              {t('tv.signIn.newCode')}
            </Button>
            <Button focusKey="language" icon="globe" onSelect={onLanguage}>
              {LANGUAGE_NAMES[locale]}
            </Button>
          </ButtonRow>
        </Actions>
      </Page>
      <Panel>
        {pairing.status === 'waiting' && <CodePanel pairing={pairing} />}
        {pairing.status === 'failed' && <ErrorState title={t('common.error.title')} text={t(describeProblem(pairing.error).textKey)} />}
        {pairing.status !== 'waiting' && pairing.status !== 'failed' && <Spinner label={t('common.loading')} />}
      </Panel>
    </>
  );
}
