export { useNoticeWords } from './use-notice-words.ts';
