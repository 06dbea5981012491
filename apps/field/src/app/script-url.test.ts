import { expect, test } from 'vitest';
import { ownScriptUrl, serviceWorkerUrl } from './script-url.ts';

test('the service worker and what the build made pass', () => {
  expect(ownScriptUrl(serviceWorkerUrl)).toBe(serviceWorkerUrl);
  expect(ownScriptUrl('/assets/decoder.worker-DjCy-Z7a.js')).toBe('/assets/decoder.worker-DjCy-Z7a.js');
  expect(ownScriptUrl('/src/capture/camera/decoder.worker.ts?worker_file&type=module')).toContain('decoder');
});

const foreign = [
  'https://elsewhere.example/assets/a.js',
  '//elsewhere.example/assets/a.js',
  '/\\elsewhere.example/assets/a.js',
  '/assets/../api/pull',
  '/assets/%2e%2e/api/pull',
  '/api/pull',
  'data:text/javascript,alert(1)',
  'blob:http://localhost/1',
  '/assets/a.js#\nimport',
];

for (const url of foreign) {
  test(`nothing is run from ${JSON.stringify(url)}`, () => {
    expect(() => ownScriptUrl(url)).toThrow(TypeError);
  });
}
