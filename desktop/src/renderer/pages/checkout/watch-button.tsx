import { TitleIdSchema } from '@app/contracts';
import { primaryAction, useTitle } from '@app/features/catalog';
import { useT } from '@app/i18n';
import type { PlayableId, TitleId } from '@app/kernel';
import { useNavigation } from '@app/screens/app';
import { Button } from '@app/ui';
import { useNavigate } from 'react-router';

/** From what was paid for to watching: what it was bought for plays, or home where nobody knows. */
export function WatchButton({ next }: { readonly next: string | null }) {
  const titleId = TitleIdSchema.safeParse(/^\/title\/([^/?#]+)/.exec(next ?? '')?.[1]);
  return titleId.success ? <WatchTitle id={titleId.data} /> : <GoOn to={next ?? '/'} playableId={null} />;
}

function WatchTitle({ id }: { readonly id: TitleId }) {
  const title = useTitle(id).data;
  const action = title === undefined ? null : primaryAction(title, null, Date.now());
  return <GoOn to={`/title/${id}`} playableId={action?.kind === 'watch' || action?.kind === 'continue' ? action.playableId : null} />;
}

type GoOnProps = { readonly to: string; readonly playableId: PlayableId | null };

function GoOn({ to, playableId }: GoOnProps) {
  const t = useT('money');
  const navigate = useNavigate();
  const { play } = useNavigation();
  // The page of the title comes first, so that leaving the player ends there and not at the receipt.
  const goOn = async () => {
    await navigate(to, { replace: true });
    if (playableId !== null) play(playableId);
  };
  return (
    <Button variant="primary" autoFocus onSelect={() => void goOn()}>
      {t('money.result.watch')}
    </Button>
  );
}
