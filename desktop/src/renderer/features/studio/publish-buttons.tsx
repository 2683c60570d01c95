import type { StudioTitle } from '@app/contracts';
import { describeProblem } from '@app/features/session';
import { useStudioActions } from '@app/features/studio';
import { useT } from '@app/i18n';
import { useNavigation } from '@app/screens/app';
import { Button, ButtonRow, Pill, Toast } from '@app/ui';

/** Shows a title to viewers or takes it away, and plays it for its author. */
export function PublishButtons({ title }: { readonly title: StudioTitle }) {
  const t = useT('studio', 'title');
  const { play, openTitle } = useNavigation();
  const { publish, unpublish } = useStudioActions();
  const error = publish.error ?? unpublish.error;
  const { playableId } = title;
  const forget = () => {
    publish.reset();
    unpublish.reset();
  };
  return (
    <ButtonRow>
      <Pill>{t(`studio.status.${title.status}`)}</Pill>
      {title.status === 'published' ? (
        <>
          <Button small icon="eye" onSelect={() => openTitle(title.id)}>
            {t('studio.openPage')}
          </Button>
          <Button small disabled={unpublish.isPending} onSelect={() => unpublish.mutate(title.id)}>
            {t('studio.unpublish')}
          </Button>
        </>
      ) : (
        <>
          {title.ready && playableId !== null && (
            <Button small icon="play" onSelect={() => play(playableId)}>
              {t('title.watch')}
            </Button>
          )}
          <Button small variant="primary" disabled={!title.ready || publish.isPending} onSelect={() => publish.mutate(title.id)}>
            {t('studio.publish')}
          </Button>
        </>
      )}
      {error !== null && <Toast text={t(describeProblem(error).textKey)} onGone={forget} />}
    </ButtonRow>
  );
}
