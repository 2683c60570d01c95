import { useT } from '@app/i18n';
import { Button, ButtonRow, TextField, token } from '@app/ui';
import { styled } from 'styled-components';

const PIN_LENGTH = 4;

const Root = styled.div`
  margin-bottom: 20px;
  padding: 18px 20px;
  border-radius: 14px;
  background: ${token.bg1};
  & > h2 { font-size: ${token.bodySize}; font-weight: 600; color: ${token.text1}; }
  & > p { margin-bottom: 14px; font-size: ${token.metaSize}; line-height: ${token.metaLine}; color: ${token.text3}; }
  & > div:last-child { margin-bottom: 0; }
`;

/** Four digits of what was typed. */
const digitsOf = (text: string): string => text.replace(/\D/g, '').slice(0, PIN_LENGTH);

type PinFieldsProps = {
  readonly isLocked: boolean;
  /** A new PIN; null takes the lock away, undefined leaves it as it is. */
  readonly pin: string | null | undefined;
  readonly onPin: (pin: string | null | undefined) => void;
  readonly pinError: string | undefined;
  readonly asksOwnerPin: boolean;
  readonly ownerPin: string;
  readonly onOwnerPin: (pin: string) => void;
  readonly ownerPinError: string | undefined;
};

/** The lock of a profile, and the owner's word where it is needed. */
export function PinFields(props: PinFieldsProps) {
  const { isLocked, pin, onPin, pinError, asksOwnerPin, ownerPin, onOwnerPin, ownerPinError } = props;
  const t = useT('household');
  const willBeLocked = pin === undefined ? isLocked : pin !== null;
  return (
    <Root>
      <h2>{t('household.edit.pin')}</h2>
      <p>{t(willBeLocked ? 'household.edit.pin.on' : 'household.edit.pin.off')}</p>
      {typeof pin === 'string' ? (
        <TextField
          name="new-pin"
          type="password"
          label={t('household.edit.pin.new')}
          hint={t('household.pin.text')}
          value={pin}
          onChange={(text) => onPin(digitsOf(text))}
          autoComplete="off"
          autoFocus
          error={pinError}
        />
      ) : (
        <ButtonRow>
          <Button small icon="lock" onSelect={() => onPin('')}>
            {t(isLocked ? 'household.edit.pin.change' : 'household.edit.pin.set')}
          </Button>
          {willBeLocked && (
            <Button small onSelect={() => onPin(null)}>
              {t('household.edit.pin.remove')}
            </Button>
          )}
        </ButtonRow>
      )}
      {asksOwnerPin && (
        <TextField
          name="owner-pin"
          type="password"
          label={t('household.pin.owner')}
          value={ownerPin}
          onChange={(text) => onOwnerPin(digitsOf(text))}
          autoComplete="off"
          autoFocus
          error={ownerPinError}
        />
      )}
    </Root>
  );
}
