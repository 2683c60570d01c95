export { type TitleFrame, TitleScreen } from './title-screen.tsx';
export { type ActionButton, useActionButton, useOfferButton } from './use-action-button.ts';
export type { TitleView } from './use-title-view.ts';
