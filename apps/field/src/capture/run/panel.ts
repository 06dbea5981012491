/** What lies over the open tube. A scan closes it: whoever scans wants to go on, and what is half typed is kept. */
export type Panel =
  /** The tube code is typed; `text` are the keys that were pressed before the box was there. */
  | { readonly kind: 'code'; readonly text: string }
  | { readonly kind: 'type' }
  /** Somebody in the open tube, by place. */
  | { readonly kind: 'amend'; readonly n: number }
  /** A saved tube by its id: to look at, to void, or somebody in it to correct. */
  | { readonly kind: 'tube' | 'void'; readonly tube: string }
  | { readonly kind: 'correct'; readonly tube: string; readonly n: number };

export type FormPanel = Extract<Panel, { kind: 'type' | 'amend' | 'correct' }>;

/** Under which name the half-typed values of a form are kept. */
export function formKey(panel: FormPanel, openCode: string): string {
  if (panel.kind === 'type') return 'type';
  return panel.kind === 'amend' ? `amend ${openCode} ${panel.n}` : `correct ${panel.tube} ${panel.n}`;
}
