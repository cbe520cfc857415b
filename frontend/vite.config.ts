import { defineConfig } from 'vite';

// The names carry a hash of the content, so that a browser may keep them for a year; the manifest tells the pages
// which name is the present one.
export default defineConfig({
  base: '/assets/',
  publicDir: false,
  build: {
    outDir: process.env.ASSETS ?? '../target/classes/META-INF/resources/assets',
    emptyOutDir: true,
    manifest: 'manifest.json',
    assetsDir: '.',
    modulePreload: false,
    target: 'es2022',
    rollupOptions: {
      input: ['src/main.ts', 'src/console.ts', 'src/styles/public.css', 'src/styles/console.css'],
    },
  },
  test: { environment: 'node', include: ['test/**/*.test.ts'] },
} as Parameters<typeof defineConfig>[0]);
