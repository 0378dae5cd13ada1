/** Builds the server bundle of the add-on, dist/addon/Code.js, and puts the manifest beside it, where clasp wants it. */
import { copyFile, mkdir } from 'node:fs/promises';
import GasPlugin from 'gas-webpack-plugin';
import webpack from 'webpack';
import type { Configuration } from 'webpack';
import { addonFolder, entryFile, manifestFile, root } from './paths';

/** The plugin's types know `include` only as an empty list. */
const onlyEntry = [entryFile] as unknown as [];

const configuration: Configuration = {
  mode: 'production',
  context: root,
  entry: entryFile,
  target: ['web', 'es2020'],
  devtool: false,
  // Google reports errors by line of the bundle, so it stays readable.
  optimization: { minimize: false },
  performance: false,
  resolve: { extensions: ['.ts', '.js'] },
  module: { rules: [{ test: /\.ts$/, loader: 'esbuild-loader', options: { target: 'es2020', charset: 'utf8' } }] },
  // Without a library, tree shaking takes the entry's exports for unused and the stubs of the plugin point nowhere.
  output: { path: addonFolder, filename: 'Code.js', library: { name: 'Jury', type: 'var' } },
  plugins: [new GasPlugin({ autoGlobalExportsFiles: [entryFile], include: onlyEntry })],
};

/** Builds the bundle; throws with webpack's errors. Resolves to a word about its size. */
export async function buildAddon(): Promise<string> {
  await mkdir(addonFolder, { recursive: true });
  const [size] = await Promise.all([bundle(), copyFile(manifestFile, `${addonFolder}/appsscript.json`)]);
  return `${Math.round(size / 1024)} kB`;
}

function bundle(): Promise<number> {
  return new Promise((done, fail) => {
    webpack(configuration, (error, stats) => {
      if (error) fail(error);
      else if (stats === undefined) fail(new Error('webpack returned no statistics'));
      else if (stats.hasErrors()) fail(new Error(stats.toString({ all: false, errors: true, colors: false })));
      else done(stats.toJson({ all: false, assets: true }).assets?.find((asset) => asset.name === 'Code.js')?.size ?? 0);
    });
  });
}
