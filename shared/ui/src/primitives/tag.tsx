import type { ReactNode } from 'react';
import { Children } from 'react';
import { styled } from 'styled-components';
import { tabularNumbers } from '../theme/mixins.ts';
import { token } from '../theme/theme.ts';

/** Outlined fact: "16+", "4K". */
export const Tag = styled.span`
  display: inline-block;
  padding: 0 0.5em;
  border: 1px solid ${token.lineStrong};
  border-radius: ${token.tagRadius};
  font-size: ${token.metaSize};
  line-height: 1.45;
  color: ${token.text1};
  white-space: nowrap;
`;

/** Filled label: "Premiere", "Live". */
export const Pill = styled.span`
  display: inline-flex;
  align-items: center;
  padding: 0 0.65em;
  border-radius: ${token.tagRadius};
  background: ${token.veil};
  color: ${token.text1};
  font-size: ${token.metaSize};
  line-height: 1.7;
  font-weight: 500;
  white-space: nowrap;
  &[data-tone='brand'] { background: ${token.brandFill}; }
  &[data-tone='live'] { background: ${token.live}; }
`;

const Line = styled.div`
  display: flex;
  flex-wrap: wrap;
  align-items: center;
  margin: 0 -0.45em;
  color: ${token.text1};
  font-weight: 500;
  ${tabularNumbers}
  & > span { display: inline-flex; align-items: center; margin: 0.1em 0.45em; }
  & > span + span[data-plain]::before { content: ''; width: 3px; height: 3px; margin-right: 0.9em; border-radius: 2px; background: currentColor; opacity: 0.6; }
`;

type MetaLineProps = { readonly children: ReactNode };

/** Facts in a line with dots between words and none before tags; absent children leave no gap. */
export function MetaLine({ children }: MetaLineProps) {
  return (
    <Line>
      {Children.toArray(children).map((child, index) => (
        <span key={String(index)} data-plain={typeof child === 'string' ? '' : undefined}>
          {child}
        </span>
      ))}
    </Line>
  );
}

const Star = styled.span`
  display: inline-flex;
  align-items: center;
  & > svg { color: ${token.warn}; margin-right: 0.35em; }
`;

/** Holds a star icon and the mean. */
export const RatingMark = Star;
