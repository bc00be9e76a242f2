/** TypeScript for jest: types are tsc's affair, here they are only taken off. */
const { transformSync } = require('esbuild');

module.exports = {
  process: (/** @type {string} */ source, /** @type {string} */ path) => ({
    code: transformSync(source, { loader: 'ts', format: 'cjs', target: 'node18', sourcefile: path, sourcemap: 'inline' }).code,
  }),
};
