import type { Episode } from '@app/contracts';
import { progressOf } from '@app/features/catalog';
import { useUser } from '@app/features/session';
import { useFormat, useT } from '@app/i18n';
import { useNavigation } from '@app/screens/app';
import { QueryGate } from '@app/screens/state';
import type { TitleView } from '@app/screens/title';
import { Button, ButtonRow, Focusable, focusRing, ProgressBar, Skeleton, token } from '@app/ui';
import { styled } from 'styled-components';

const Row = styled(Focusable)`
  --ringRadius: 12px;
  position: relative;
  display: grid;
  grid-template-columns: 200px minmax(0, 1fr) auto;
  gap: 20px;
  align-items: center;
  width: 100%;
  padding: 10px;
  border-radius: 12px;
  color: ${token.text2};
  ${focusRing}
  &:hover:not(:disabled) { background: ${token.glass}; }
  &:disabled { opacity: 0.7; }
  & h3 { color: ${token.text1}; font-size: ${token.bodySize}; font-weight: 600; }
  & p { font-size: ${token.metaSize}; line-height: ${token.metaLine}; display: -webkit-box; -webkit-box-orient: vertical; -webkit-line-clamp: 2; overflow: hidden; }
  & small { font-size: ${token.metaSize}; color: ${token.text3}; white-space: nowrap; }
  @media (max-width: 720px) {
    grid-template-columns: 112px minmax(0, 1fr);
    & p, & small { display: none; }
  }
`;

const Still = styled.span`
  position: relative;
  display: block;
  aspect-ratio: 16 / 9;
  border-radius: 8px;
  background: ${token.bg3} center / cover;
  & > span { position: absolute; left: 8px; right: 8px; bottom: 8px; }
`;

const Seasons = styled.div`
  margin-bottom: 20px;
`;

const List = styled.ul`
  max-width: 1100px;
`;

/** Episodes of one season; the seasons over it when there are several. */
export function EpisodeList({ view }: { readonly view: TitleView }) {
  const t = useT('title');
  const { title, season, selectSeason, episodes } = view;
  return (
    <>
      {title.seasons.length > 1 && (
        <Seasons>
          <ButtonRow>
            {title.seasons.map(({ number }) => (
              <Button key={number} small on={number === season} aria-pressed={number === season} onSelect={() => selectSeason(number)}>
                {t('title.season', { number })}
              </Button>
            ))}
          </ButtonRow>
        </Seasons>
      )}
      <QueryGate query={episodes} loading={<Skeleton style={{ height: 360, maxWidth: 1100, borderRadius: 12 }} />}>
        {({ items }) => (
          <List>
            {items.map((episode) => (
              <li key={episode.id}>
                <EpisodeRow episode={episode} />
              </li>
            ))}
          </List>
        )}
      </QueryGate>
    </>
  );
}

function EpisodeRow({ episode }: { readonly episode: Episode }) {
  const t = useT('title');
  const format = useFormat();
  const user = useUser();
  const { play, signIn } = useNavigation();
  const { playable, positionSec, stillUrl, processingProgress } = episode;
  const heading = `${episode.number}. ${episode.title}`;
  const preparing =
    processingProgress === null ? t('title.preparing') : t('common.card.preparing', { percent: format.percent(processingProgress) });
  return (
    <Row
      aria-label={heading}
      disabled={playable === null}
      onSelect={() => playable !== null && (user === null ? signIn() : play(playable.id))}
    >
      <Still style={stillUrl === null ? undefined : { backgroundImage: `url("${stillUrl}")` }}>
        {positionSec !== null && playable !== null && (
          <span>
            <ProgressBar value={progressOf(positionSec, playable.durationSec)} label={heading} />
          </span>
        )}
      </Still>
      <span lang={episode.language}>
        <h3>{heading}</h3>
        <p>{episode.description}</p>
      </span>
      <small>{playable === null ? preparing : format.shortDuration(playable.durationSec)}</small>
    </Row>
  );
}
