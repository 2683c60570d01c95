import type { FocusAdapter } from '@app/ui';
import type { ReactNode } from 'react';

const noRef = () => undefined;
const inert = { ref: noRef, props: { tabIndex: -1 } };
const inertGroup = { ...inert, wrap: (children: ReactNode) => children };

/** For cards inside a grid: the grid moves the focus over them, spatial navigation knows nothing of them. */
export const inertFocusAdapter: FocusAdapter = { useFocusable: () => inert, useFocusGroup: () => inertGroup, focus: () => undefined };
