import { readdirSync, rmSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import type { Plugin } from 'vite'
import { defineConfig } from 'vitest/config'

const dist = fileURLToPath(new URL('dist', import.meta.url))

// Vite's own emptyOutDir would delete dist/.keep, which is committed so that
// `go build` finds a folder to embed on a clone without Node.
function emptyDistButKeep(): Plugin {
  return {
    name: 'empty-dist-but-keep',
    apply: 'build',
    buildStart() {
      for (const entry of readdirSync(dist)) {
        if (entry !== '.keep') rmSync(`${dist}/${entry}`, { recursive: true })
      }
    },
  }
}

export default defineConfig({
  plugins: [react(), emptyDistButKeep()],
  resolve: {
    alias: {
      '@nhsuk-images': fileURLToPath(
        new URL('node_modules/nhsuk-frontend/dist/nhsuk/assets/images', import.meta.url),
      ),
    },
  },
  css: {
    preprocessorOptions: { scss: { loadPaths: ['node_modules'], quietDeps: true } },
  },
  build: {
    outDir: 'dist',
    emptyOutDir: false,
    // The content security policy allows no data: address.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    // What comes from elsewhere changes seldom, so browsers keep it from one release to the next.
    rolldownOptions: {
      output: { codeSplitting: { groups: [{ name: 'vendor', test: /node_modules/ }] } },
    },
    target: ['chrome109', 'edge109', 'firefox115', 'safari15.6'],
  },
  server: {
    host: '127.0.0.1',
    proxy: { '/api': process.env.DOORWAY_API ?? 'http://127.0.0.1:8080' },
  },
  test: {
    css: false,
    projects: [
      {
        extends: true,
        test: { name: 'pages', environment: 'jsdom', include: ['src/**/*.test.tsx'], setupFiles: ['src/test/setup.ts'] },
      },
      // What is in no page needs none, and keeps nothing from one test to the next: making both anew takes longer than these tests.
      { extends: true, test: { name: 'rules', environment: 'node', isolate: false, include: ['src/**/*.test.ts'] } },
    ],
  },
})
