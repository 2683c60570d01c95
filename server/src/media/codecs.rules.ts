const VIDEO_CODECS = [
  'h264',
  'hevc',
  'mpeg1video',
  'mpeg2video',
  'mpeg4',
  'msmpeg4v3',
  'vp8',
  'vp9',
  'av1',
  'prores',
  'dnxhd',
  'mjpeg',
  'theora',
  'vc1',
  'wmv3',
  'h263',
  'flv1',
  'ffv1',
  'rawvideo',
] as const;
const AUDIO_CODECS = [
  'aac',
  'aac_latm',
  'mp2',
  'mp3',
  'ac3',
  'eac3',
  'opus',
  'vorbis',
  'flac',
  'alac',
  'dts',
  'truehd',
  'pcm_s16le',
  'pcm_s16be',
  'pcm_s24le',
  'pcm_s24be',
  'pcm_s32le',
  'pcm_f32le',
  'pcm_u8',
  'pcm_mulaw',
  'pcm_alaw',
  'wmav2',
] as const;
const TEXT_CODECS = ['subrip', 'ass', 'ssa', 'webvtt', 'mov_text', 'text'] as const;
/** Pictures of text: skipped, but their presence is no reason to refuse a film. */
const SKIPPED_CODECS = ['hdmv_pgs_subtitle', 'dvd_subtitle', 'dvb_subtitle', 'eia_608', 'png'] as const;

const has =
  (list: readonly string[]) =>
  (codec: string): boolean =>
    list.includes(codec);
export const isVideoCodec = has(VIDEO_CODECS);
export const isAudioCodec = has(AUDIO_CODECS);
export const isTextCodec = has(TEXT_CODECS);

/** ffmpeg names decoders, not codecs; where they differ both are listed. */
export const DECODERS: readonly string[] = [
  ...VIDEO_CODECS,
  ...AUDIO_CODECS,
  ...TEXT_CODECS,
  ...SKIPPED_CODECS,
  'libdav1d',
  'mp3float',
  'mp2float',
  'dca',
  'pgssub',
  'dvdsub',
  'dvbsub',
  'srt',
  'cc_dec',
  'msmpeg4',
  'flv',
];
