import { keyframes, styled } from 'styled-components';
import { token } from '../theme/theme.ts';

const turn = keyframes`to { transform: rotate(360deg); }`;

const Ring = styled.span`
  display: inline-block;
  width: 2.5em;
  height: 2.5em;
  border: 0.25em solid ${token.glassStrong};
  border-top-color: ${token.brandText};
  border-radius: 50%;
  animation: ${turn} 900ms linear infinite;
`;

/** `label` is read aloud: "Loading". */
export function Spinner({ label }: { readonly label: string }) {
  return <Ring role="status" aria-label={label} />;
}
