import { createHash } from 'node:crypto';

/**
 * The look of every page, sent inside it. Colours are those of packages/ui/src/tokens.css by value (style.test.ts compares them); no
 * custom properties and no grids, for the browsers of old phones. It is not a style sheet of its own because nothing but these pages
 * may use it and its bytes are hashed below.
 */
const source = `
  :root { color-scheme: light }
  * { box-sizing: border-box }
  html {
    font: 112.5%/1.5 system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", sans-serif; color: #14181f;
    background: #ffffff; -webkit-text-size-adjust: 100%; text-size-adjust: 100%;
  }
  body, h1, h2, p, ul, ol, dl, dd { margin: 0 }
  header, main, footer { max-width: 42rem; margin: 0 auto; padding: 0 1rem }
  header {
    padding-top: 0.75rem; padding-bottom: 0.75rem; display: flex; align-items: center;
    justify-content: space-between;
  }
  .bar { border-top: 4px solid #0072b2; border-bottom: 1px solid #d3d8df }
  .brand { display: flex; align-items: center; line-height: 1.25 }
  .brand svg { flex: none; width: 2.25rem; height: 2.25rem; margin-right: 0.75rem }
  .brand strong { display: block }
  small, .muted { font-size: 1rem; color: #454d5a }
  main { padding-top: 1.5rem; padding-bottom: 2.5rem }
  h1 { font-size: 1.375rem; line-height: 1.35 }
  h2 { font-size: 1.2rem; line-height: 1.4 }
  main > * + *, main form > * + * { margin-top: 1.25rem }
  main > h2 { margin-top: 2rem }
  main > h2 + * { margin-top: 0.5rem }
  ul, ol { padding-left: 1.4rem }
  li + li { margin-top: 0.5rem }
  p, li { text-wrap: pretty }
  a, .link { color: #004f7d; text-underline-offset: 0.2em }
  .link {
    display: inline-block; min-height: 2.75rem; padding: 0.5rem 0 0.5rem 1rem; font: inherit;
    line-height: 1.5; text-decoration: underline; white-space: nowrap; background: none; border: 0;
    cursor: pointer;
  }
  :focus-visible { outline: 3px solid #0072b2; outline-offset: 2px }
  .notice, .result { padding: 1rem; border: 1px solid #6b7480; border-radius: 8px }
  .notice { border-left-width: 6px }
  .notice.attention { background: #fdf3dc; border-color: #e69f00 }
  .notice.danger { background: #fbeadf; border-color: #d55e00 }
  .notice * + p { margin-top: 0.25rem }
  label { display: block; font-weight: 600 }
  input {
    display: block; width: 100%; max-width: 12rem; min-height: 3.5rem; margin-top: 0.5rem;
    padding: 0.25rem 0.75rem; font: inherit; font-size: 1.22rem; font-variant-numeric: tabular-nums;
    letter-spacing: 0.08em; color: inherit; background: #ffffff; border: 1px solid #6b7480;
    border-radius: 8px;
  }
  input[aria-invalid] { border: 3px solid #d55e00 }
  .error { font-weight: 600; color: #7e2d00 }
  .primary {
    width: 100%; min-height: 3.5rem; padding: 0.5rem 1.5rem; font: inherit; font-weight: 600;
    color: #ffffff; background: #004f7d; border: 1px solid #004f7d; border-radius: 8px; cursor: pointer;
  }
  .result { padding: 1.25rem; border-width: 2px }
  .who { padding-bottom: 0.75rem; border-bottom: 1px solid #d3d8df }
  .who strong {
    display: block; font-size: 1.22rem; line-height: 1.4; overflow-wrap: break-word; overflow-wrap: anywhere;
  }
  .outcome {
    display: flex; align-items: center; margin: 0.75rem 0; font-size: 1.6rem; font-weight: 700;
    line-height: 1.25;
  }
  .outcome svg { flex: none; width: 1em; height: 1em; margin-right: 0.4em }
  .negative { border-color: #0072b2 }
  .negative svg { color: #0072b2 }
  .positive { border-color: #d55e00 }
  .positive .outcome { color: #7e2d00 }
  .positive svg { color: #d55e00 }
  .retest { border-color: #e69f00 }
  .retest svg { color: #5f3f00 }
  .result p + p { margin-top: 0.5rem }
  dl { border-top: 1px solid #d3d8df }
  dl div { padding: 0.5rem 0; border-bottom: 1px solid #d3d8df }
  dt { font-size: 1rem; color: #454d5a }
  dd { font-variant-numeric: tabular-nums; overflow-wrap: break-word; overflow-wrap: anywhere }
  footer { padding-top: 1rem; padding-bottom: 2rem }
  .foot { border-top: 1px solid #d3d8df }
  .paper { display: none }
  @media (min-width: 34em) {
    main { padding-top: 2.5rem }
    h1 { font-size: 1.6rem }
    .primary { width: auto; min-width: 14rem }
    .outcome { font-size: 2.2rem }
    .result { padding: 1.5rem }
    dl div { display: flex }
    dt { flex: none; width: 14rem; line-height: 1.7 }
  }
  @media print {
    @page { margin: 14mm 18mm }
    html { font-size: 10.5pt }
    header, main { max-width: none; padding: 3mm 0 }
    .screen { display: none }
    .paper { display: block }
    main > * + *, main > h2 { margin-top: 4mm }
    .notice, .result { padding: 3mm 4mm }
    .outcome { margin: 2mm 0 }
    li + li { margin-top: 1mm }
    dl div { padding: 1mm 0 }
    .notice, .result, dl { break-inside: avoid }
    .outcome svg { color: #14181f }
  }
`;

/** The style sheet without the spaces that say nothing. */
export const style = source
  .replace(/\s+/g, ' ')
  .replace(/ ?([{};,>+]) ?/g, '$1')
  .replaceAll(': ', ':')
  .replaceAll(';}', '}')
  .trim();

/** Source expression of the content security policy that lets this style sheet in and no other. */
export const styleSource = `'sha256-${createHash('sha256').update(style).digest('base64')}'`;
