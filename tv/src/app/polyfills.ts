import 'abortcontroller-polyfill/dist/abortcontroller-polyfill-only';
import ResizeObserverPolyfill from 'resize-observer-polyfill';

// core-js brings what the language lacks; these two belong to the web platform (missing below Chromium 66 and 64).
if (!('ResizeObserver' in window)) Object.assign(window, { ResizeObserver: ResizeObserverPolyfill });
