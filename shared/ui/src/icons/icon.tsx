import { memo } from 'react';
import { styled } from 'styled-components';
import { token } from '../theme/theme.ts';
import { ICON_SHAPES, type IconName } from './icon-shapes.tsx';

const Svg = styled.svg`
  display: inline-block;
  flex: none;
  width: ${token.iconSize};
  height: ${token.iconSize};
  fill: none;
  stroke: currentColor;
  stroke-width: 1.75;
  stroke-linecap: round;
  stroke-linejoin: round;
  vertical-align: middle;
  &[data-size='small'] {
    width: ${token.iconSmallSize};
    height: ${token.iconSmallSize};
  }
  &[data-size='fill'] {
    width: 100%;
    height: 100%;
  }
`;

type IconProps = { readonly name: IconName; readonly size?: 'normal' | 'small' | 'fill'; readonly className?: string };

/** Decoration only: what it says must be said in words beside it or by the label of its button. */
export const Icon = memo(function Icon({ name, size = 'normal', className }: IconProps) {
  return (
    <Svg viewBox="0 0 24 24" aria-hidden="true" focusable="false" data-size={size} className={className}>
      {ICON_SHAPES[name]}
    </Svg>
  );
});
