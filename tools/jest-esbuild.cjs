// Jest transformer on esbuild: the same compiler as the build, with source maps.
const { createHash } = require('node:crypto');
const esbuild = require('esbuild');

const options = { loader: 'ts', format: 'cjs', target: 'node20', sourcemap: 'inline', sourcesContent: true };

module.exports = {
  getCacheKey(source, path) {
    return createHash('sha1').update(esbuild.version).update(JSON.stringify(options)).update(path).update('\0').update(source).digest('hex');
  },
  process(source, path) {
    return { code: esbuild.transformSync(source, { ...options, sourcefile: path }).code };
  },
};
