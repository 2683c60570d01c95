import type { Profile } from '@app/contracts';
import type { FormProblemKey, FormProblems } from '@app/features/session';
import { useCountdown } from '@app/features/session';
import { useFormat, useT } from '@app/i18n';
import { Avatar, PIN_LENGTH, PinPad, token } from '@app/ui';
import { useState } from 'react';
import { styled } from 'styled-components';

const Root = styled.section`
  max-width: 30em;
  margin: 0 auto;
  text-align: center;
  & > h1 { font-size: ${token.pageSize}; line-height: ${token.pageLine}; font-weight: 700; letter-spacing: -0.02em; color: ${token.text1}; overflow-wrap: anywhere; }
  & > p { min-height: ${token.bodyLine}; margin: 0.5em 0 1.25em; }
  & > p[data-wrong] { color: ${token.error}; }
  & > small { display: block; margin-top: 1.25em; font-size: ${token.metaSize}; line-height: ${token.metaLine}; color: ${token.text3}; }
`;

const Picture = styled.div`
  width: 4.75em;
  height: 4.75em;
  margin: 0 auto 0.9em;
  border-radius: 0.9em;
  overflow: hidden;
`;

type PinPanelProps = {
  readonly profile: Pick<Profile, 'name' | 'avatar'>;
  readonly problems: Pick<FormProblems<never>, 'form' | 'retryAtMs' | 'attemptsLeft'> & {
    readonly fields: { readonly pin?: FormProblemKey };
  };
  readonly isPending: boolean;
  /** Called with the fourth digit; resolves to whether it was right. */
  readonly onPin: (pin: string) => Promise<boolean>;
};

/** The PIN of one profile: goes off by itself with the fourth digit, begins anew when it was wrong. */
export function PinPanel({ profile, problems, isPending, onPin }: PinPanelProps) {
  const t = useT('household', 'auth');
  const format = useFormat();
  const [pin, setPin] = useState('');
  const waitSec = useCountdown(problems.retryAtMs);
  const wrong = problems.fields.pin ?? problems.form;

  const handleChange = async (typed: string) => {
    setPin(typed);
    // A wrong one empties the dots for the next try.
    if (typed.length === PIN_LENGTH && !(await onPin(typed))) setPin('');
  };
  const isWrong = wrong !== null && pin === '';
  return (
    <Root>
      <Picture>
        <Avatar name={profile.avatar} />
      </Picture>
      <h1>{t('household.pin.title', { name: profile.name })}</h1>
      <p role={isWrong ? 'alert' : undefined} data-wrong={isWrong ? '' : undefined}>
        {isWrong ? t(wrong) : t('household.pin.text')}{' '}
        {isWrong && problems.attemptsLeft !== undefined && t('household.pin.left', { count: problems.attemptsLeft })}{' '}
        {waitSec > 0 && t('auth.retryIn', { time: format.clock(waitSec) })}
      </p>
      <PinPad
        value={pin}
        onChange={(typed) => void handleChange(typed)}
        label={t('household.edit.pin')}
        isWrong={isWrong}
        disabled={isPending || waitSec > 0}
      />
      <small>{t('household.pin.forgot')}</small>
    </Root>
  );
}
