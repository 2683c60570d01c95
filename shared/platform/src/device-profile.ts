/** What the device can do. Ask for a capability, never for a brand. */
export type DeviceProfile = {
  readonly kind: 'desktop' | 'tv' | 'web';
  /** Shown to people in the list of devices. */
  readonly name: string;
  readonly input: 'pointer' | 'remote';
  /** Greatest picture height that the screen or the decoder can use. */
  readonly maxHeight: number;
  readonly memory: 'low' | 'normal';
  /** The person asked for less movement. */
  readonly reducedMotion: boolean;
  /**
   * Whether nudging the playhead helps a stalled decoder. On some TVs it makes things worse (shaka-player #1704, #2620);
   * there the player goes straight to building itself anew.
   */
  readonly nudgesStalls: boolean;
};
