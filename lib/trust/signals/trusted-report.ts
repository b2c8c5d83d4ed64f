import { defineSignal } from './define.ts';

/** An open report by an issuer whom the user trusts; nothing is decided yet. */
export const trustedReport = defineSignal({
  id: 'trustedReport',
  topic: 'case',
  strength: -3,
  why: 'The user has said whose word counts; without a ruling it is amber at most.',
  sentence: ['a report by {issuer} is open', '{issuer}的举报还未了结'],
  find: ({ context: { open } }) =>
    open?.trusted === undefined ? undefined : { facts: { issuer: { names: [open.trusted] } }, source: 'record' },
});
