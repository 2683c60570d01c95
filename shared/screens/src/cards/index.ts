export { type CardWords, useCardWords } from './use-card-words.ts';
