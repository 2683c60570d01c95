/** An error of the Subscribe API; its HTTP status is 200 all the same. */
export class RpcError extends Error {
  override readonly name = 'RpcError';
  readonly code: number;
  /** What the payer reads: a text, or texts by language that the merchant gave. */
  readonly words: unknown;

  constructor(code: number, words: unknown) {
    super(`${code}`);
    this.code = code;
    this.words = words;
  }
}
