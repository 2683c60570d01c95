// node --require register.cjs main.cjs: `electron` is the stand-in of this folder.
'use strict';
const Module = require('node:module');
const path = require('node:path');

const standIn = path.join(__dirname, 'electron-stand-in.cjs');
const resolve = Module._resolveFilename;
Module._resolveFilename = function resolveElectron(request, ...rest) {
  return request === 'electron' ? standIn : resolve.call(this, request, ...rest);
};
