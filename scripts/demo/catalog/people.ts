import type { PortraitOptions } from '../art/portrait.ts';

/** An invented person; the name is written as the person writes it. */
export type DemoPerson = PortraitOptions & { readonly key: string };

export const PEOPLE = [
  { key: 'ilin', name: 'Рустам Ильин', palette: 'ember', hair: 'swept', beard: true },
  { key: 'safarov', name: 'Baxtiyor Safarov', palette: 'steppe', hair: 'cap', beard: true },
  { key: 'lanskaya', name: 'Вера Ланская', palette: 'pine', hair: 'bob', glasses: true },
  { key: 'seitkali', name: 'Айгүл Сейтқали', palette: 'steppe', hair: 'long' },
  { key: 'bekzhan', name: 'Бекжан Тұрсын', palette: 'tide', hair: 'short' },
  { key: 'yoldosh', name: 'Sadoqat Yoʻldosh', palette: 'pome', hair: 'bun' },
  { key: 'nasiba', name: 'Nasiba Orif', palette: 'azure', hair: 'long' },
  { key: 'nilufar', name: 'Nilufar Saidova', palette: 'tide', hair: 'bob' },
  { key: 'jasur', name: 'Jasur Mirzo', palette: 'dusk', hair: 'swept', glasses: true },
  { key: 'teryan', name: 'Արամ Տերյան', palette: 'amber', hair: 'swept', beard: true, glasses: true },
  { key: 'anahit', name: 'Անահիտ Վարդանյան', palette: 'tuff', hair: 'long' },
  { key: 'hayk', name: 'Հայկ Մելիքյան', palette: 'tea', hair: 'short', beard: true },
  { key: 'asel', name: 'Асел Жумабек', palette: 'mint', hair: 'bun', glasses: true },
  { key: 'cristina', name: 'Cristina Lupașcu', palette: 'rain', hair: 'bob' },
  { key: 'andrei', name: 'Andrei Țurcan', palette: 'dusk', hair: 'short' },
  { key: 'alena', name: 'Алена Вайцюк', palette: 'frost', hair: 'long', glasses: true },
  { key: 'uladzimir', name: 'Уладзімір Шпак', palette: 'metro', hair: 'short', beard: true },
  { key: 'firuza', name: 'Фирӯза Назар', palette: 'rose', hair: 'long' },
  { key: 'maral', name: 'Maral Öwezowa', palette: 'wool', hair: 'bun' },
  { key: 'rasim', name: 'Rasim Əlizadə', palette: 'jade', hair: 'swept' },
  { key: 'leyla', name: 'Leyla Quliyeva', palette: 'gold', hair: 'bob' },
  { key: 'marr', name: 'Ida Marr', palette: 'azure', hair: 'bob' },
  { key: 'voss', name: 'Edmund Voss', palette: 'neon', hair: 'cap', beard: true },
  { key: 'hale', name: 'Nora Hale', palette: 'paper', hair: 'bun', glasses: true },
  { key: 'okafor', name: 'Daniel Reyes', palette: 'tide', hair: 'short' },
  { key: 'kovalev', name: 'Павел Ковалёв', palette: 'night', hair: 'short', glasses: true },
  { key: 'zorina', name: 'Мария Зорина', palette: 'blush', hair: 'long' },
  { key: 'gromov', name: 'Илья Громов', palette: 'volt', hair: 'cap', beard: true },
] as const satisfies readonly DemoPerson[];
