/** Closes a `switch` over a union: a member added later fails to compile here. @throws TypeError when reached at run time. */
export function assertNever(value: never): never {
  throw new TypeError(`Unhandled case: ${String(value)}`);
}
