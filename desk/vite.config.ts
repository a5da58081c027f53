import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'
import { stateNumbers } from './state-numbers.ts'

const ROOT = fileURLToPath(new URL('.', import.meta.url))

/** The desk is served from the root of the server that has the API; `npm run desk:dev` passes what is not the desk's on to one. */
export default defineConfig({
  root: ROOT,
  plugins: [react(), stateNumbers()],
  build: {
    outDir: fileURLToPath(new URL('../dist/desk', import.meta.url)),
    emptyOutDir: true,
    target: 'es2022',
    // the content policy allows no data: scripts or fonts, and small files are cheap on one connection
    assetsInlineLimit: 0,
    reportCompressedSize: false,
    // pictures and the reader are fetched by the pages that need them, and are as large as they are
    chunkSizeWarningLimit: 2000,
    rolldownOptions: { checks: { pluginTimings: false } },
  },
  worker: { format: 'es' },
  server: {
    proxy: Object.fromEntries(['/api', '/reading', '/mcp'].map((path) => [path, 'http://127.0.0.1:7788'])),
  },
})
