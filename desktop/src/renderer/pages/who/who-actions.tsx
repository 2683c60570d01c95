import { useT } from '@app/i18n';
import { Button } from '@app/ui';
import { styled } from 'styled-components';

const Row = styled.div`
  display: flex;
  flex-wrap: wrap;
  justify-content: center;
  gap: 14px;
`;

type WhoActionsProps = {
  readonly isEditing: boolean;
  readonly isKids: boolean;
  readonly onEdit: (edits: boolean) => void;
  readonly onSignOut: () => void;
};

/** What else can be done where profiles are chosen. */
export function WhoActions({ isEditing, isKids, onEdit, onSignOut }: WhoActionsProps) {
  const t = useT('household', 'auth');
  if (isEditing)
    return (
      <Button variant="primary" onSelect={() => onEdit(false)}>
        {t('common.done')}
      </Button>
    );
  return (
    <Row>
      {!isKids && (
        <Button small icon="pen" onSelect={() => onEdit(true)}>
          {t('household.who.manage')}
        </Button>
      )}
      <Button small icon="signOut" onSelect={onSignOut}>
        {t('auth.signOut')}
      </Button>
    </Row>
  );
}
