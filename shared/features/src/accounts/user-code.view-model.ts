/** Letters and digits of a code, without those that are mistaken for each other (O I 0 1 never occur in one). */
export const USER_CODE_LENGTH = 8;

/** What was typed or pasted, as the characters of a code: upper case, the rest dropped, Cyrillic look-alikes read as Latin. */
export function cleanUserCode(text: string): string {
  const lookAlikes: Readonly<Record<string, string>> = {
    А: 'A',
    В: 'B',
    Е: 'E',
    К: 'K',
    М: 'M',
    Н: 'H',
    Р: 'P',
    С: 'C',
    Т: 'T',
    У: 'Y',
    Х: 'X',
  };
  return [...text.toUpperCase()]
    .map((character) => lookAlikes[character] ?? character)
    .filter((character) => /[A-Z0-9]/.test(character))
    .join('')
    .slice(0, USER_CODE_LENGTH);
}

/** `XKCD2345` as it is shown and sent: `XKCD-2345`. Incomplete codes are shown as far as they go. */
export function formatUserCode(code: string): string {
  return code.length > 4 ? `${code.slice(0, 4)}-${code.slice(4)}` : code;
}
