import { token } from '@app/ui';
import type { ReactNode } from 'react';
import { styled } from 'styled-components';

const Root = styled.div`
  padding: 88px var(--contentEnd) 0 var(--contentStart);
  max-width: 1872px;
`;

const Head = styled.header`
  display: flex;
  flex-wrap: wrap;
  align-items: center;
  justify-content: space-between;
  gap: 16px;
  margin-bottom: 28px;
  & > h1 { font-size: ${token.pageSize}; line-height: ${token.pageLine}; font-weight: 700; letter-spacing: -0.02em; color: ${token.text1}; overflow-wrap: anywhere; outline: none; }
`;

type PageProps = {
  readonly title: string;
  /** Greatest width of heading and content, pixels; all of the window where it is left out. */
  readonly width?: number;
  /** In the middle of the window: where one thing is to be done and nothing stands beside it. */
  readonly isCentred?: boolean;
  /** Buttons at the right of the title. */
  readonly actions?: ReactNode;
  /** A way back, over the title. */
  readonly above?: ReactNode;
  readonly children: ReactNode;
};

/** A page with a heading of its own. */
export function Page({ title, width, isCentred = false, actions, above, children }: PageProps) {
  return (
    <Root>
      <div style={{ maxWidth: width, margin: isCentred ? '0 auto' : undefined }}>
        {above}
        <Head>
          {/* Takes the focus when what had it is gone. */}
          <h1 tabIndex={-1}>{title}</h1>
          {actions}
        </Head>
        {children}
      </div>
    </Root>
  );
}
