import { useAppClient } from '@app/features/session';
import { useT } from '@app/i18n';
import { Button, ButtonRow, token } from '@app/ui';
import { useState } from 'react';
import { styled } from 'styled-components';
import { saveFile } from '../../layouts/save-file.ts';

const Root = styled.div`
  & > h3 { font-size: ${token.bodySize}; font-weight: 600; color: ${token.text1}; }
  & > p { margin: 4px 0 20px; text-wrap: pretty; }
  & > ul { display: grid; grid-template-columns: repeat(auto-fill, minmax(170px, 1fr)); gap: 8px 20px; margin-bottom: 24px; padding: 18px 20px; border-radius: 12px; background: ${token.bg0}; user-select: text; }
  & > ul > li { font: 500 15px/24px ui-monospace, monospace; color: ${token.text1}; }
`;

type RecoveryCodesProps = { readonly codes: readonly string[]; readonly onSaved: () => void };

/** Shown once, until the person says that they are kept. */
export function RecoveryCodes({ codes, onSaved }: RecoveryCodesProps) {
  const t = useT('security');
  const { clipboard } = useAppClient().platform;
  const [isCopied, setCopied] = useState(false);
  const text = `${codes.join('\n')}\n`;
  return (
    <Root>
      <h3>{t('security.mfa.recovery')}</h3>
      <p>{t('security.mfa.recovery.text')}</p>
      <ul>
        {codes.map((code) => (
          <li key={code}>{code}</li>
        ))}
      </ul>
      <ButtonRow>
        <Button variant="primary" icon="check" onSelect={onSaved}>
          {t('security.mfa.saved')}
        </Button>
        <Button icon="download" onSelect={() => saveFile('sahna-codes.txt', new Blob([text], { type: 'text/plain' }))}>
          {t('security.mfa.download')}
        </Button>
        <Button onSelect={async () => setCopied(await clipboard.writeText(text))}>
          {t(isCopied ? 'security.mfa.copied' : 'security.mfa.copy')}
        </Button>
      </ButtonRow>
    </Root>
  );
}
