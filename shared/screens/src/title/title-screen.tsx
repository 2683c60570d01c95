import type { TitleDetail } from '@app/contracts';
import { useTitle } from '@app/features/catalog';
import type { TitleId } from '@app/kernel';
import type { ReactNode } from 'react';
import { QueryGate } from '../state/index.ts';
import { type TitleView, useTitleView } from './use-title-view.ts';

/** How a client draws a title. */
export type TitleFrame = { readonly loading: ReactNode; readonly renderTitle: (view: TitleView) => ReactNode };

type TitleScreenProps = { readonly titleId: TitleId; readonly frame: TitleFrame };

export function TitleScreen({ titleId, frame }: TitleScreenProps) {
  const title = useTitle(titleId);
  return (
    <QueryGate query={title} loading={frame.loading}>
      {(data) => <KnownTitle key={titleId} title={data} renderTitle={frame.renderTitle} />}
    </QueryGate>
  );
}

type KnownTitleProps = Pick<TitleFrame, 'renderTitle'> & { readonly title: TitleDetail };

function KnownTitle({ title, renderTitle }: KnownTitleProps) {
  return renderTitle(useTitleView(title));
}
