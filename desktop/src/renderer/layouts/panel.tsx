import { Icon, type IconName, token } from '@app/ui';
import type { ReactNode } from 'react';
import { styled } from 'styled-components';

const Root = styled.section`
  padding: 24px 28px;
  border-radius: 16px;
  background: ${token.bg1};
  box-shadow: inset 0 0 0 1px ${token.edge};
  & + & { margin-top: 20px; }
  @media (max-width: 720px) { padding: 20px 18px; }
`;

const Head = styled.div`
  display: flex;
  flex-wrap: wrap;
  align-items: center;
  gap: 12px 20px;
  & > div { flex: 1 1 260px; min-width: 0; }
  & > div > h2 { font-size: ${token.sectionSize}; line-height: ${token.sectionLine}; font-weight: 650; color: ${token.text1}; letter-spacing: -0.012em; }
  & > div > p { margin-top: 2px; color: ${token.text3}; font-size: ${token.metaSize}; line-height: ${token.metaLine}; text-wrap: pretty; }
  & > svg { color: ${token.brandText}; }
`;

const Body = styled.div`
  max-width: 480px;
  margin-top: 24px;
`;

type PanelProps = {
  readonly icon?: IconName;
  readonly title: string;
  readonly text?: string;
  /** Beside the title, at the right. */
  readonly action?: ReactNode;
  /** Under the title, while there is something to fill in. */
  readonly children?: ReactNode;
};

/** One matter of a settings page: what it is, how it stands, what can be done. */
export function Panel({ icon, title, text, action, children }: PanelProps) {
  const hasBody = children !== undefined && children !== null && children !== false;
  return (
    <Root aria-label={title}>
      <Head>
        {icon !== undefined && <Icon name={icon} />}
        <div>
          <h2>{title}</h2>
          {text !== undefined && <p>{text}</p>}
        </div>
        {action}
      </Head>
      {hasBody && <Body>{children}</Body>}
    </Root>
  );
}
