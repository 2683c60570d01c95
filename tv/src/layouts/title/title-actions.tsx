import { usePreloadPlayer } from '@app/features/playback';
import { useT } from '@app/i18n';
import { type TitleView, useActionButton } from '@app/screens/title';
import { Button, ButtonRow, FocusGroup } from '@app/ui';
import { useEffect, useRef, useState } from 'react';

/** The player's code is fetched once the page stands still. */
const PRELOAD_MS = 1200;

type TitleActionsProps = { readonly view: TitleView; readonly autoFocus: boolean; readonly onUse: () => void };

/** What can be done with the title; the first button is named for the state it is in. `onUse`: one of them led away. */
export function TitleActions({ view, autoFocus, onUse }: TitleActionsProps) {
  const t = useT('title');
  const { action, isPlanned, togglePlanned } = view;
  const button = useActionButton(action, view.title.id);
  const [isFirst] = useState(autoFocus);
  const preload = useRef(usePreloadPlayer());
  useEffect(() => {
    const timer = window.setTimeout(() => preload.current(), PRELOAD_MS);
    return () => window.clearTimeout(timer);
  }, []);
  const handlePrimary = () => {
    onUse();
    button.onSelect?.();
  };
  return (
    <FocusGroup focusKey="title-actions" firstFocusKey="title-primary">
      <ButtonRow>
        <Button
          variant={button.onSelect === null ? 'glass' : 'primary'}
          icon={button.icon}
          progress={button.progress}
          focusKey="title-primary"
          autoFocus={isFirst}
          onSelect={handlePrimary}
        >
          {button.label}
        </Button>
        <Button icon={isPlanned ? 'check' : 'plus'} on={isPlanned} focusKey="title-list" aria-pressed={isPlanned} onSelect={togglePlanned}>
          {isPlanned ? t('title.inList') : t('title.addToList')}
        </Button>
      </ButtonRow>
    </FocusGroup>
  );
}
