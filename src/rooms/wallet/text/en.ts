import type { Text } from './fi.ts';

export const en: Text = {
  'wallet/too-many-links': 'The credential has {most, number} share links already. No more can be made.',
  'wallet/cannot-be-shared':
    'The credential cannot be shared by a link, because the institution has not issued it in a form that can be verified online. You can download it as a file and send it yourself.',
  'wallet/share-unknown': 'The link leads to no credential. Make sure that the whole address was copied.',
  'wallet/share-ended': 'The holder has stopped sharing the credential, or the link has run out.',
  wallet: 'My credentials',
  'wallet.lead':
    'Electronic credentials that institutions have awarded you. You can download them and share them by a link.',
  'wallet.empty': 'You have no credentials yet',
  'wallet.empty.help':
    'A credential comes here when you have completed an offering and the institution has confirmed the assessment.',
  'wallet.find': 'Find an offering',
  'wallet.awarded': 'Awarded on {date}',
  'wallet.open-shares': '{count, plural, =0 {No share links} one {# share link} other {# share links}}',
  'own.share': 'Share',
  'own.download-pdf': 'Download PDF',
  'own.other-forms': 'Other file formats and wallets',
  'own.download.help':
    'You can also download the credential as a file that other services and programs can read. Each one is signed by itself and can be verified anywhere.',
  'shares.stop-all.question':
    '{count, plural, one {Stop sharing? The link stops working at once and cannot be restored.} other {Stop sharing? All # links stop working at once and cannot be restored.}}',
  'shares.all-stopped':
    '{count, plural, =0 {The credential was not shared.} other {Sharing has stopped. No link works any longer.}}',
  'shares.title': 'Sharing',
  'shares.lead':
    'Whoever opens a share link sees your name, what the credential proves and whether it is valid. No account is needed. You can stop sharing at any time.',
  'shares.create': 'Make a share link',
  'shares.days': 'How long will the link work?',
  'shares.days.7': 'A week',
  'shares.days.30': 'A month',
  'shares.days.90': 'Three months',
  'shares.days.365': 'A year',
  'shares.days.unlimited': 'Until I stop sharing',
  'shares.link': 'Share link',
  'shares.created': 'The share link is ready. Copy it and send it to whom you want to show your credential.',
  'shares.stop': 'Stop sharing',
  'shares.stop.question': 'Stop sharing? The link stops working at once and cannot be brought back.',
  'shares.cancel': 'Cancel',
  'shares.stopped': 'Sharing has been stopped. The link no longer works.',
  'shares.until': 'Works until {date}',
  'shares.until-stopped': 'Works until you stop sharing',
  'shares.opened': '{count, plural, =0 {Not opened yet} one {Opened once} other {Opened # times}}',
  'shares.opened-last': 'last on {date}',
  'shares.ended': 'Ended links',
  'shares.made': 'Made',
  'shares.state': 'State',
  'shares.times': 'Openings',
  'shares.state.open': 'Works',
  'shares.state.expired': 'Ran out on {date}',
  'shares.state.stopped': 'Stopped on {date}',
  'shared.lead':
    'The holder of the credential has shared this page. Its validity was checked just now, when you opened it.',
  'shared.until': 'The link works until {date}.',
  'shared.revoked': '{institution} revoked the credential on {date}. It no longer holds.',
  'shared.reason': 'Reason given by the institution: {reason}',
  'shared.was-awarded':
    'The credential had been awarded to {name}. It was awarded and revoked by {institution}.',
  'shared.was': 'What the credential said',
  'shared.ended': 'The credential is no longer shared by this link',
  'shared.unknown': 'This link leads to no credential',
  'shared.ended.help':
    'Ask the holder for a new link or for the credential as a file. You can check the file in this service.',
  'proves.credential': 'Electronic credential',
  'proves.lead': '{name} has completed this offering. The credential was awarded by {institution}.',
  'shared.download': 'Download the credential',
  'shared.verify-again': 'Check another credential',
  'shared.verify': 'Check a credential',
};
