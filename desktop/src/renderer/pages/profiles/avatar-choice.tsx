import { AVATARS } from '@app/contracts';
import { useT } from '@app/i18n';
import { Avatar, Focusable, focusRing, token } from '@app/ui';
import { styled } from 'styled-components';

const Large = styled.div`
  width: 168px;
  height: 168px;
  margin-bottom: 24px;
  border-radius: 24px;
  overflow: hidden;
`;

const Grid = styled.div`
  display: grid;
  grid-template-columns: repeat(4, 1fr);
  gap: 14px;
`;

const One = styled(Focusable)`
  --ringRadius: 14px;
  position: relative;
  aspect-ratio: 1;
  border-radius: 14px;
  ${focusRing}
  & > svg { border-radius: 14px; }
  &[aria-checked='true'] { box-shadow: 0 0 0 3px ${token.bg0}, 0 0 0 6px ${token.brand}; }
  &[aria-checked='false']:not(:hover):not(:focus-visible) > svg { opacity: 0.72; }
`;

const Label = styled.p`
  margin-bottom: 12px;
  font-size: ${token.metaSize};
`;

type AvatarChoiceProps = { readonly value: string; readonly onChange: (avatar: string) => void };

/** The picture of a profile, and eleven others. */
export function AvatarChoice({ value, onChange }: AvatarChoiceProps) {
  const t = useT('household');
  return (
    <div>
      <Large>
        <Avatar name={value} />
      </Large>
      <Label>{t('household.edit.avatar')}</Label>
      <Grid role="radiogroup" aria-label={t('household.edit.avatar')}>
        {AVATARS.map((avatar, index) => (
          <One
            key={avatar}
            role="radio"
            aria-checked={avatar === value}
            aria-label={t('household.edit.avatarNumber', { number: index + 1 })}
            onSelect={() => onChange(avatar)}
          >
            <Avatar name={avatar} />
          </One>
        ))}
      </Grid>
    </div>
  );
}
