import { runJourney } from './journey/journey.ts';
import { test } from './test.ts';

test('from the tube to the citizen, without network on the way', async ({ stage, context, browser }) => {
  test.setTimeout(180_000);
  const phone = { viewport: { width: 360, height: 740 }, javaScriptEnabled: false, locale: 'vi-VN' };
  await runJourney(
    stage,
    {
      tablet: context,
      desk: async () => (await browser.newContext()).newPage(),
      phone: async () => (await browser.newContext(phone)).newPage(),
    },
    (step, work) => test.step(step, work),
  );
});
