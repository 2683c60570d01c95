/** One line per step of a command. */
export function say(line: string): void {
  console.log(`• ${line}`);
}
