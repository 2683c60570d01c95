import { Focusable, FocusGroup, focusRing, token } from '@app/ui';
import { styled } from 'styled-components';
import type { TitleTab } from './title-tabs.view-model.ts';

/** Wide enough for the ring of the first tab; more tabs than fit slide under the focus. */
const Window = styled.div`
  margin: -10px -28px;
  padding: 10px 28px;
  overflow: hidden;
`;
const List = styled(FocusGroup)`
  display: flex;
  white-space: nowrap;
`;
const One = styled(Focusable)`
  --ringRadius: 10px;
  position: relative;
  flex: none;
  margin-right: 12px;
  padding: 4px 18px;
  border-radius: 10px;
  font-size: 34px;
  line-height: 48px;
  font-weight: 600;
  color: ${token.text3};
  ${focusRing}
  &:first-child { margin-left: -18px; }
  &[aria-selected='true'] { color: ${token.text1}; }
  &[data-focused] { background: #fff; color: ${token.ink}; }
`;

type TitleTabsProps = {
  readonly tabs: readonly TitleTab[];
  readonly active: string;
  readonly labelOf: (tab: TitleTab) => string;
  readonly onChange: (tab: TitleTab) => void;
};

/** Tabs of a remote: the one that has the focus is open. */
export function TitleTabs({ tabs, active, labelOf, onChange }: TitleTabsProps) {
  return (
    <Window data-scroll="x">
      <List focusKey="title-tabs" role="tablist" firstFocusKey={`tab-${active}`} remembers={false}>
        {tabs.map((tab) => (
          <One key={tab.id} role="tab" focusKey={`tab-${tab.id}`} aria-selected={tab.id === active} onFocus={() => onChange(tab)}>
            {labelOf(tab)}
          </One>
        ))}
      </List>
    </Window>
  );
}
