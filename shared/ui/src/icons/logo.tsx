import { styled } from 'styled-components';
import { token } from '../theme/theme.ts';

const Root = styled.span`
  display: inline-flex;
  align-items: center;
  color: ${token.text1};
  font-weight: 700;
  letter-spacing: -0.03em;
`;
const Word = styled.span`
  margin-left: 0.45em;
`;

/** A name, the same in every language. */
const PRODUCT_NAME = 'Sahna';

type LogoProps = { readonly height: number; readonly withWord?: boolean };

/** The mark, with the name beside it when asked for. `height` in pixels. */
export function Logo({ height, withWord = false }: LogoProps) {
  return (
    <Root style={{ fontSize: height * 0.69, lineHeight: `${height}px` }}>
      <svg viewBox="0 0 40 40" width={height} height={height} role="img" aria-label={PRODUCT_NAME}>
        <path d="M6 36V19C6 11 13 8.5 20 3c7 5.5 14 8 14 16v17h-6.5V20.5c0-4-4-6-7.5-9-3.5 3-7.5 5-7.5 9V36z" fill={token.brand} />
        <path d="M15.5 22.6v10.8c0 .8.9 1.3 1.6.85l8.3-5.4a1 1 0 0 0 0-1.7l-8.3-5.4a1 1 0 0 0-1.6.85z" fill="#fff" />
      </svg>
      {withWord && <Word aria-hidden="true">{PRODUCT_NAME}</Word>}
    </Root>
  );
}
