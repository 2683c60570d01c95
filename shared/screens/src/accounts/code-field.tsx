import { useFormat, useT } from '@app/i18n';
import { CodeInput, Icon, token } from '@app/ui';
import { useEffect, useRef } from 'react';
import { styled } from 'styled-components';
import { TextButton } from './form-layout.tsx';

const CODE_LENGTH = 6;

const Root = styled.div`
  margin-bottom: 24px;
  & > p { display: flex; align-items: flex-start; margin-top: 10px; font-size: ${token.metaSize}; line-height: ${token.metaLine}; color: ${token.error}; }
  & > p > svg { flex: none; margin: 1px 6px 0 0; }
`;

type CodeFieldProps = {
  readonly value: string;
  readonly onChange: (code: string) => void;
  /** Called once when the last digit is there, so that nobody has to press a button after pasting. */
  readonly onComplete?: (code: string) => void;
  readonly error?: string | undefined;
  readonly disabled?: boolean;
};

/** Six boxes for a code from a message. */
export function CodeField({ value, onChange, onComplete, error, disabled = false }: CodeFieldProps) {
  const t = useT('auth');
  const complete = useRef(onComplete);
  useEffect(() => {
    complete.current = onComplete;
  });
  useEffect(() => {
    if (value.length === CODE_LENGTH) complete.current?.(value);
  }, [value]);
  return (
    <Root>
      <CodeInput
        length={CODE_LENGTH}
        groupSize={3}
        digits
        value={value}
        onChange={onChange}
        label={t('auth.verify.code')}
        autoFocus
        disabled={disabled}
        invalid={error !== undefined}
      />
      {error !== undefined && (
        <p role="alert">
          <Icon name="warning" size="small" />
          {error}
        </p>
      )}
    </Root>
  );
}

type ResendProps = { readonly inSec: number; readonly disabled: boolean; readonly onResend: () => void };

/** Asks for another code, once the server will hear of it. */
export function Resend({ inSec, disabled, onResend }: ResendProps) {
  const t = useT('auth');
  const format = useFormat();
  if (inSec > 0) return <span>{t('auth.verify.resendIn', { time: format.clock(inSec) })}</span>;
  return (
    <TextButton type="button" disabled={disabled} onClick={onResend}>
      {t('auth.verify.resend')}
    </TextButton>
  );
}

/** Small ways out under a form, in lines of their own where they do not fit beside each other. */
export const Ways = styled.div`
  display: flex;
  flex-wrap: wrap;
  justify-content: space-between;
  margin: 16px -12px 0;
  font-size: ${token.metaSize};
  line-height: ${token.metaLine};
  & > * { margin: 6px 12px; }
`;
