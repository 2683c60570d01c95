import { useT } from '@app/i18n';
import type { TitleView } from '@app/screens/title';
import { token } from '@app/ui';
import { useEffect, useMemo, useState } from 'react';
import { styled } from 'styled-components';
import { useScreenMemory } from '../../app/screen-stack.tsx';
import { Art } from '../art.tsx';
import { STAGE } from '../stage.tsx';
import { TitleActions } from './title-actions.tsx';
import { TitleIntro } from './title-intro.tsx';
import { TitlePanel } from './title-panel.tsx';
import { TitleTabs } from './title-tabs.tsx';
import { type TitleTab, titleTabs } from './title-tabs.view-model.ts';

const Intro = styled.div`
  position: absolute;
  left: ${STAGE.safeX}px;
  top: ${STAGE.safeY}px;
  height: 486px;
  display: flex;
  flex-direction: column;
  justify-content: flex-end;
`;
const Actions = styled.div`
  position: absolute;
  left: ${STAGE.safeX}px;
  right: ${STAGE.safeX}px;
  top: 580px;
`;
const Tabs = styled.div`
  position: absolute;
  left: ${STAGE.safeX}px;
  right: ${STAGE.safeX}px;
  top: 694px;
  /* The longest row reaches the lit part of a picture. */
  text-shadow: 0 0 6px rgba(${token.shade}, 0.9), 0 2px 18px rgba(${token.shade}, 0.95);
`;

export function TitleLayout({ view }: { readonly view: TitleView }) {
  const t = useT('title');
  const { title, season, selectSeason, similar } = view;
  const tabs = useMemo(() => titleTabs(title, similar.length > 0), [title, similar.length]);
  const [rememberedTab, rememberTab] = useScreenMemory<string>('tab');
  const [opened, setOpened] = useState(rememberedTab);
  const active = tabs.find(({ id }) => id === opened) ?? tabs.find((tab) => tab.kind === 'episodes' && tab.season === season) ?? tabs[0];
  // Where the viewer went on from: Back brings the focus there, once.
  const [left, rememberLeft] = useScreenMemory<'actions' | 'panel'>('left');
  const [returnsToPanel, setReturnsToPanel] = useState(left === 'panel');
  const wantedSeason = active?.kind === 'episodes' ? active.season : season;
  useEffect(() => {
    if (wantedSeason !== null && wantedSeason !== season) selectSeason(wantedSeason);
  }, [wantedSeason, season, selectSeason]);

  const labelOf = (tab: TitleTab) => {
    if (tab.kind !== 'episodes') return t(`title.tab.${tab.kind}`);
    return title.seasons.length > 1 ? t('title.season', { number: tab.season }) : t('title.tab.episodes');
  };
  const open = (tab: TitleTab) => {
    if (tab.id === active?.id) return;
    setReturnsToPanel(false);
    setOpened(tab.id);
  };
  const leaveFromPanel = () => {
    rememberTab(active?.id ?? '');
    rememberLeft('panel');
  };
  return (
    <>
      <Art imageUrl={title.backdropUrl} height={STAGE.height} />
      <Intro>
        <TitleIntro title={title} />
      </Intro>
      <Actions>
        <TitleActions view={view} autoFocus={!returnsToPanel} onUse={() => rememberLeft('actions')} />
      </Actions>
      <Tabs>
        <TitleTabs tabs={tabs} active={active?.id ?? ''} labelOf={labelOf} onChange={open} />
      </Tabs>
      {active !== undefined && <TitlePanel key={active.id} tab={active} view={view} autoFocus={returnsToPanel} onUse={leaveFromPanel} />}
    </>
  );
}
