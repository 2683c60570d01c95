/** Whether the device believes it has a network; `true` promises nothing about our server. */
export type Network = {
  isOnline(): boolean;
  /** Called on each change; the returned function ends it. */
  subscribe(listener: (isOnline: boolean) => void): () => void;
};
