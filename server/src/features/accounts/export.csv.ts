/** What a section of the export holds: rows of plain values, all with the same fields. */
export type ExportValue = string | number | boolean | null | Date | readonly string[];
export type ExportRow = Readonly<Record<string, ExportValue>>;

const textOf = (value: ExportValue | undefined): string => {
  if (value === null || value === undefined) return '';
  if (value instanceof Date) return value.toISOString();
  return Array.isArray(value) ? value.join(', ') : String(value);
};

/** Spreadsheets run what begins like a formula (OWASP, CSV Injection): an apostrophe in front makes it text. */
const defused = (text: string): string => (/^[=+\-@\t\r]/.test(text) && !/^-?\d+(\.\d+)?$/.test(text) ? `'${text}` : text);

const cell = (value: ExportValue | undefined): string => {
  const text = defused(textOf(value));
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
};

/** RFC 4180, with the byte-order mark without which Excel takes UTF-8 for something else. */
export function csvOf(rows: readonly ExportRow[]): string {
  const fields = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  const lines = [fields.map(cell), ...rows.map((row) => fields.map((field) => cell(row[field])))];
  return `\uFEFF${lines.map((line) => `${line.join(',')}\r\n`).join('')}`;
}
