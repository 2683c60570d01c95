// Runs before any script of a page: the window's half of ipcRenderer, contextBridge and webUtils.
globalThis.__electronHostPageSide = ({ filesFolder }) => {
  const isTaken = '__electronHostPreload' in globalThis;
  if (isTaken) return;
  const send = globalThis.__electronHost;
  const listeners = new Map();
  const ofChannel = (channel) => listeners.get(channel) ?? [];

  const ipcRenderer = {
    async invoke(channel, input) {
      const answer = await send({ channel, input });
      if (answer && 'error' in answer) throw new Error(`Error invoking remote method '${channel}': ${answer.error}`);
      // JSON has no undefined: what came without a value was one.
      return answer?.value;
    },
    on(channel, listener) {
      listeners.set(channel, [...ofChannel(channel), listener]);
      return ipcRenderer;
    },
    removeListener(channel, listener) {
      const kept = ofChannel(channel).filter((one) => one !== listener);
      listeners.set(channel, kept);
      return ipcRenderer;
    },
  };

  /** As contextBridge does: functions and plain values cross, frozen; anything else is refused. */
  function cross(value) {
    if (typeof value === 'function') return (...args) => value(...args);
    if (value === null || typeof value !== 'object') return value;
    return Object.freeze(Object.fromEntries(Object.entries(value).map(([name, one]) => [name, cross(one)])));
  }
  const contextBridge = {
    exposeInMainWorld(name, api) {
      Object.defineProperty(globalThis, name, { value: cross(api), enumerable: true });
    },
  };
  // A page is not told where a file lies; here all of them lie in one folder.
  const webUtils = { getPathForFile: (file) => `${filesFolder}/${file.name}` };

  Object.defineProperty(globalThis, '__electronHostEmit', {
    value: (channel, payload) => {
      for (const listener of ofChannel(channel)) listener({}, payload);
    },
  });
  Object.defineProperty(globalThis, '__electronHostPreload', {
    value: (argv, run) => {
      if (globalThis.top !== globalThis || location.protocol === 'about:') return;
      const require = (name) => {
        if (name === 'electron') return { contextBridge, ipcRenderer, webUtils };
        throw new Error(`module not found: ${name}`);
      };
      run(require, {}, { argv, platform: 'linux', env: {}, versions: {} });
    },
  });
};
