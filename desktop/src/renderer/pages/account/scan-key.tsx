import type { TotpEnrolment } from '@app/contracts';
import { useT } from '@app/i18n';
import { token } from '@app/ui';
import type { ReactNode } from 'react';
import { styled } from 'styled-components';
import { QrCode } from '../../layouts/qr-code.tsx';

const Root = styled.div`
  display: grid;
  grid-template-columns: 208px minmax(0, 1fr);
  gap: 32px;
  width: min(824px, calc(100vw - 160px));
  & > div:first-child > p { margin-top: 16px; font-size: ${token.metaSize}; line-height: ${token.metaLine}; color: ${token.text3}; }
  & > div:first-child code { display: block; margin-top: 6px; font: 500 14px/22px ui-monospace, monospace; color: ${token.text1}; overflow-wrap: anywhere; user-select: all; }
  & > div:last-child > h3 { margin-bottom: 20px; font-size: ${token.bodySize}; font-weight: 500; color: ${token.text1}; text-wrap: pretty; }
  @media (max-width: 720px) { grid-template-columns: minmax(0, 1fr); width: auto; }
`;

/** The key of a new second factor: to scan, or to type by hand in groups of four. */
export function ScanKey({ enrolment, children }: { readonly enrolment: TotpEnrolment; readonly children: ReactNode }) {
  const t = useT('security');
  return (
    <Root>
      <div>
        <QrCode text={enrolment.otpauthUri} label={t('security.mfa.scan')} />
        <p>
          {t('security.mfa.manual')}
          <code data-testid="totp-secret">{enrolment.secret.replace(/(.{4})(?=.)/g, '$1 ')}</code>
        </p>
      </div>
      <div>
        <h3>{t('security.mfa.scan')}</h3>
        {children}
      </div>
    </Root>
  );
}
