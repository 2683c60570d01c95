/** `suspended`: the app may be killed at any moment without another word (TV home key, closed tab, OS sleep). */
export type LifecycleState = 'visible' | 'hidden' | 'suspended';

export type Lifecycle = {
  state(): LifecycleState;
  /** Called on each change; the returned function ends it. */
  subscribe(listener: (state: LifecycleState) => void): () => void;
};
