import type { Lang } from './order.ts';
import { en } from './texts.en.ts';
import { ru } from './texts.ru.ts';
import type { Texts } from './texts.types.ts';
import { uz } from './texts.uz.ts';

/** The words of the pages, in the languages of Payme. */
export const TEXTS: Readonly<Record<Lang, Texts>> = { ru, uz, en };
