import { type ReactNode, useEffect, useState } from 'react';
import { styled } from 'styled-components';

/** Every TV screen is drawn on this stage and scaled to the set's own canvas (1920×1080 or 1280×720). */
export const STAGE = { width: 1920, height: 1080, safeX: 96, safeY: 54 } as const;

const Root = styled.div`
  position: absolute;
  left: 0;
  top: 0;
  width: ${STAGE.width}px;
  height: ${STAGE.height}px;
  overflow: hidden;
  background: #00031c;
  transform-origin: 0 0;
`;

const scaleNow = () => Math.min(window.innerWidth / STAGE.width, window.innerHeight / STAGE.height);

export function Stage({ children }: { readonly children: ReactNode }) {
  const [scale, setScale] = useState(scaleNow);
  useEffect(() => {
    const measure = () => setScale(scaleNow());
    window.addEventListener('resize', measure);
    return () => window.removeEventListener('resize', measure);
  }, []);
  return (
    <Root data-stage="tenFoot" style={scale === 1 ? undefined : { transform: `scale(${scale})` }}>
      {children}
    </Root>
  );
}
