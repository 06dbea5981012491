import { paraglideVitePlugin } from '@inlang/paraglide-js';
import { defineConfig } from 'vite';

/**
 * Builds the process to `dist/server.js`: our packages are built in with what they use of theirs, and nothing of what only the staff's
 * service needs; React is, so that it is the production one whatever the environment says. Fastify and its plugins stay in node_modules.
 */
export default defineConfig({
  plugins: [
    paraglideVitePlugin({
      project: './project.inlang',
      outdir: './src/paraglide',
      strategy: ['baseLocale'],
    }),
  ],
  define: { 'process.env.NODE_ENV': '"production"' },
  build: { ssr: 'src/server.ts', target: 'node24' },
  ssr: { noExternal: [/^@mauxn\//, 'react', 'react-dom'] },
});
