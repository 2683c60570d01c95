import { useT } from '@app/i18n';
import { useState } from 'react';
import { styled } from 'styled-components';
import { Focusable } from '../focus/focusable.tsx';
import { Icon } from '../icons/icon.tsx';
import { focusRing } from '../theme/mixins.ts';
import { TextField, type TextFieldProps } from './text-field.tsx';

const Eye = styled(Focusable)`
  --ringRadius: 6px;
  position: relative;
  padding: 4px;
  margin-right: -4px;
  line-height: 1;
  ${focusRing}
`;

type PasswordFieldProps = Omit<TextFieldProps, 'type' | 'trailing' | 'multiline' | 'autoComplete'> & {
  readonly autoComplete: 'current-password' | 'new-password';
};

/** A password that can be looked at while it is typed. */
export function PasswordField(props: PasswordFieldProps) {
  const t = useT();
  const [shown, setShown] = useState(false);
  const eye = (
    <Eye onSelect={() => setShown(!shown)} aria-label={t(shown ? 'common.password.hide' : 'common.password.show')} aria-pressed={shown}>
      <Icon name={shown ? 'eyeOff' : 'eye'} size="small" />
    </Eye>
  );
  return <TextField {...props} type={shown ? 'text' : 'password'} trailing={eye} />;
}
