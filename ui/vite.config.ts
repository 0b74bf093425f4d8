import { svelte } from '@sveltejs/vite-plugin-svelte'
import { parse } from 'smol-toml'
import type { Plugin } from 'vite'
import { defineConfig } from 'vitest/config'

/** Where the commands are served while the interface is developed in a browser. */
const SERVED_AT = process.env.MUSTER_URL ?? 'http://127.0.0.1:4870'

/** Files of `assets` that Rust reads as TOML are plain values to the interface. */
const toml: Plugin = {
  name: 'toml',
  transform: (code, id) =>
    id.endsWith('.toml') ? { code: `export default ${JSON.stringify(parse(code))}`, map: null } : undefined,
}

export default defineConfig({
  // Relative addresses, because the desktop shell and the loopback server mount the page at different roots.
  base: './',
  plugins: [svelte(), toml],
  // Svelte's client build, not its server build, is what the tests mount.
  resolve: process.env.VITEST ? { conditions: ['browser'] } : undefined,
  server: {
    port: 5173,
    strictPort: true,
    // Fonts and messages live beside the interface, in the one folder that Rust reads too.
    fs: { allow: ['..'] },
    proxy: { '/api': { target: SERVED_AT, changeOrigin: true } },
  },
  build: {
    outDir: 'dist',
    target: ['es2022', 'safari16'],
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 900,
  },
  test: {
    environment: 'happy-dom',
    include: ['src/**/*.test.ts'],
    setupFiles: ['src/test-setup.ts'],
    restoreMocks: true,
  },
})
