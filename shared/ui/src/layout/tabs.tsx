import { styled } from 'styled-components';
import { FocusGroup } from '../focus/focus-group.tsx';
import { Focusable } from '../focus/focusable.tsx';
import { focusRing } from '../theme/mixins.ts';
import { token } from '../theme/theme.ts';

const List = styled(FocusGroup)`
  display: flex;
  border-bottom: 1px solid ${token.lineSoft};
  font-weight: 500;
`;

const One = styled(Focusable)`
  --ringRadius: 4px;
  position: relative;
  padding: 0 0 14px;
  margin-right: 36px;
  color: ${token.text2};
  white-space: nowrap;
  ${focusRing}
  &[aria-selected='true'] { color: ${token.text1}; box-shadow: inset 0 -3px ${token.brand}; }
  & > small { margin-left: 6px; font-size: ${token.metaSize}; color: ${token.text3}; }
`;

export type Tab<Id extends string> = { readonly id: Id; readonly label: string; readonly count?: string };

type TabsProps<Id extends string> = {
  readonly tabs: readonly Tab<Id>[];
  readonly active: Id;
  readonly onChange: (id: Id) => void;
  readonly label: string;
  readonly focusKey?: string;
};

export function Tabs<Id extends string>({ tabs, active, onChange, label, focusKey }: TabsProps<Id>) {
  return (
    <List role="tablist" aria-label={label} focusKey={focusKey}>
      {tabs.map((tab) => (
        <One key={tab.id} role="tab" aria-selected={tab.id === active} onSelect={() => onChange(tab.id)}>
          {tab.label}
          {tab.count !== undefined && <small>{tab.count}</small>}
        </One>
      ))}
    </List>
  );
}
