import { useT } from '@app/i18n';
import { Button, Dialog, token } from '@app/ui';
import { styled } from 'styled-components';

const List = styled.dl`
  display: grid;
  grid-template-columns: auto 1fr;
  gap: 10px 24px;
  & > dt { white-space: nowrap; }
  & kbd {
    display: inline-block;
    min-width: 28px;
    margin-right: 6px;
    padding: 0 8px;
    border-radius: 6px;
    background: ${token.bg3};
    color: ${token.text1};
    font: inherit;
    font-size: ${token.metaSize};
    text-align: center;
  }
`;

/** Names of keys are the same in every language. */
const KEYS = [
  [['Space', 'K'], 'player.keys.playPause'],
  [['J', 'L', '←', '→'], 'player.keys.seek'],
  [['↑', '↓'], 'player.keys.volume'],
  [['M'], 'player.mute'],
  [['F'], 'player.fullscreen'],
  [['C'], 'player.keys.subtitles'],
  [['A'], 'player.keys.audio'],
  [['<', '>'], 'player.keys.speed'],
  [['0', '…', '9'], 'player.keys.jump'],
  [['N'], 'player.keys.next'],
  [['?'], 'player.keys'],
] as const;

/** The keyboard at a glance. */
export function KeysHelp({ onClose }: { readonly onClose: () => void }) {
  const t = useT('player');
  const close = (
    <Button autoFocus onSelect={onClose}>
      {t('common.close')}
    </Button>
  );
  return (
    <Dialog title={t('player.keys')} onClose={onClose} actions={close}>
      <List>
        {KEYS.map(([keys, label]) => [
          <dt key={`${label}:keys`}>
            {keys.map((key) => (
              <kbd key={key}>{key}</kbd>
            ))}
          </dt>,
          <dd key={label}>{t(label)}</dd>,
        ])}
      </List>
    </Dialog>
  );
}
