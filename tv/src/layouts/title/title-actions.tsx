import { useReminder } from '@app/features/orders';
import { usePreloadPlayer } from '@app/features/playback';
import { useT } from '@app/i18n';
import type { TitleId } from '@app/kernel';
import { type TitleView, useActionButton, useOfferButton } from '@app/screens/title';
import { Button, ButtonRow, FocusGroup, IconButton } from '@app/ui';
import { useEffect, useRef, useState } from 'react';
import { styled } from 'styled-components';

/** More buttons than fit (a plan and two prices in a long language) slide under the focus. Room at the sides for the ring. */
const Window = styled.div`
  margin: -28px;
  padding: 28px;
  overflow: hidden;
`;
const Row = styled(ButtonRow)`
  flex-wrap: nowrap;
  white-space: nowrap;
`;

/** The player's code is fetched once the page stands still. */
const PRELOAD_MS = 1200;

/** As many as fit beside the others in the longest language. */
const MAX_OFFERS = 2;

type ReminderButtonProps = { readonly titleId: TitleId; readonly known: boolean };

/** One press to be told of the release (P10). */
function ReminderButton({ titleId, known }: ReminderButtonProps) {
  const t = useT('title');
  const { isReminded, toggle } = useReminder(titleId, known);
  return (
    <Button icon={isReminded ? 'check' : 'bell'} on={isReminded} focusKey="title-remind" aria-pressed={isReminded} onSelect={toggle}>
      {isReminded ? t('title.reminded') : t('title.remind')}
    </Button>
  );
}

type ListButtonProps = { readonly isPlanned: boolean; readonly isShort: boolean; readonly onSelect: () => void };

/** Beside prices there is room for its sign only. */
function ListButton({ isPlanned, isShort, onSelect }: ListButtonProps) {
  const t = useT('title');
  const icon = isPlanned ? 'check' : 'plus';
  const label = isPlanned ? t('title.inList') : t('title.addToList');
  const behaviour = { on: isPlanned, focusKey: 'title-list', 'aria-pressed': isPlanned, onSelect };
  if (isShort) return <IconButton icon={icon} label={label} {...behaviour} />;
  return (
    <Button icon={icon} {...behaviour}>
      {label}
    </Button>
  );
}

type TitleActionsProps = { readonly view: TitleView; readonly autoFocus: boolean; readonly onUse: () => void };

/** What can be done with the title; the first button is named for the state it is in. `onUse`: one of them led away. */
export function TitleActions({ view, autoFocus, onUse }: TitleActionsProps) {
  const t = useT('title');
  const { action, offers, isPlanned, togglePlanned, title } = view;
  const button = useActionButton(action, title.id);
  const offerButton = useOfferButton(title.id);
  const isAhead = action.kind === 'upcoming' || action.kind === 'ordered' || title.availability === 'upcoming';
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
      <Window data-scroll="x">
        <Row>
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
          {offers.slice(0, MAX_OFFERS).map((offer) => {
            const { label, icon, onSelect } = offerButton(offer);
            const handleSelect = () => {
              onUse();
              onSelect?.();
            };
            return (
              <Button key={offer.kind} icon={icon} focusKey={`title-${offer.kind}`} onSelect={handleSelect}>
                {label}
              </Button>
            );
          })}
          {isAhead && <ReminderButton titleId={title.id} known={title.reminded ?? false} />}
          <ListButton isPlanned={isPlanned} isShort={offers.length > 0 || isAhead} onSelect={togglePlanned} />
        </Row>
      </Window>
    </FocusGroup>
  );
}
