export { BackdropCard, type BackdropCardProps } from './cards/backdrop-card.tsx';
export type { CardProps } from './cards/card-shell.tsx';
export { ConcertCard, type ConcertCardProps } from './cards/concert-card.tsx';
export { ContinueCard, type ContinueCardProps } from './cards/continue-card.tsx';
export { NumeralCard, type NumeralCardProps } from './cards/numeral-card.tsx';
export { PosterCard } from './cards/poster-card.tsx';
export { Dialog } from './feedback/dialog.tsx';
export { OfflineBanner } from './feedback/offline-banner.tsx';
export { EmptyState, ErrorState } from './feedback/state-panel.tsx';
export { Toast } from './feedback/toast.tsx';
export { Checkbox } from './fields/checkbox.tsx';
export { CodeInput } from './fields/code-input.tsx';
export { PasswordField } from './fields/password-field.tsx';
export { Select, type SelectOption, type SelectProps } from './fields/select.tsx';
export { TextField, type TextFieldProps } from './fields/text-field.tsx';
export { Toggle } from './fields/toggle.tsx';
export { domFocusAdapter } from './focus/dom-focus-adapter.tsx';
export {
  type FocusAdapter,
  FocusAdapterProvider,
  type FocusableOptions,
  type FocusBinding,
  type FocusGroupBinding,
  type FocusGroupOptions,
  useFocusAdapter,
} from './focus/focus-adapter.ts';
export { FocusGroup, type FocusGroupProps } from './focus/focus-group.tsx';
export { Focusable, type FocusableProps } from './focus/focusable.tsx';
export { Icon } from './icons/icon.tsx';
export type { IconName } from './icons/icon-shapes.tsx';
export { Logo } from './icons/logo.tsx';
export { Backdrop } from './layout/backdrop.tsx';
export { ArtTitle, Hero, type HeroProps, type HeroSlide } from './layout/hero.tsx';
export { Menu, MenuItem } from './layout/menu.tsx';
export { Rail, RailItem, type RailProps, SectionTitle } from './layout/rail.tsx';
export { type Tab, Tabs } from './layout/tabs.tsx';
export { Avatar } from './people/avatar.tsx';
export { PIN_LENGTH, PinPad } from './people/pin-pad.tsx';
export { ProfileTile } from './people/profile-tile.tsx';
export { PlayerBar, PlayerBarEnd, PlayerControl, PlayerTime } from './player/player-bar.tsx';
export { type Chapter, Scrubber, type ScrubberProps } from './player/scrubber.tsx';
export { type StoryboardFrame, StoryboardThumb } from './player/storyboard-thumb.tsx';
export { PlayerPanel, PlayerPanelColumns, TrackList, type TrackOption } from './player/track-list.tsx';
export { VolumeSlider } from './player/volume-slider.tsx';
export { Button, type ButtonProps, ButtonRow, IconButton, type IconButtonProps } from './primitives/button.tsx';
export { ProgressBar } from './primitives/progress-bar.tsx';
export { QrPanel } from './primitives/qr-panel.tsx';
export { Skeleton } from './primitives/skeleton.tsx';
export { Spinner } from './primitives/spinner.tsx';
export { MetaLine, Pill, RatingMark, Tag } from './primitives/tag.tsx';
export { type RungCell, RungHeads, RungMatrix } from './studio/rung-matrix.tsx';
export { UploadRow, type UploadRowProps } from './studio/upload-row.tsx';
export { fill, focusGrow, focusRing, oneLine, tabularNumbers } from './theme/mixins.ts';
export { desktopTheme, kidsVariables, type Stage, type Theme, tenFootTheme, token } from './theme/theme.ts';
export { UiProvider } from './theme/theme-provider.tsx';
