import { useT } from '@app/i18n';
import { Button, token } from '@app/ui';
import { useNavigate } from 'react-router';
import { styled } from 'styled-components';
import { SignInLayout } from './sign-in-layout.tsx';

const Text = styled.p`
  && { margin: -12px 0 32px; font-size: 18px; line-height: 28px; color: ${token.text2}; text-wrap: pretty; }
`;

const Choices = styled.div`
  display: flex;
  flex-direction: column;
  gap: 14px;
`;

/** The first page of somebody who has no account here, or has just left it. */
export function WelcomePage() {
  const t = useT('auth');
  const navigate = useNavigate();
  return (
    <SignInLayout title={t('auth.slogan')} isPlain>
      <Text>{t('auth.welcome.text')}</Text>
      <Choices>
        <Button variant="primary" wide autoFocus onSelect={() => void navigate('/sign-up')}>
          {t('auth.register.submit')}
        </Button>
        <Button variant="outline" wide onSelect={() => void navigate('/sign-in')}>
          {t('auth.signIn.submit')}
        </Button>
        <Button variant="plain" wide onSelect={() => void navigate('/')}>
          {t('auth.welcome.look')}
        </Button>
      </Choices>
    </SignInLayout>
  );
}
