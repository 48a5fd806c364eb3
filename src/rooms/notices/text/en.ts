import type { Text } from './fi.ts';

export const en: Text = {
  inbox: 'Notices',
  'inbox.lead': 'What happens in your studies and your work is told here.',
  'inbox.empty': 'No notices',
  'inbox.empty.help': 'When something waits for you or moves on, you will read it here.',
  'inbox.new': 'New',
  'inbox.open': 'Open',
  'inbox.acknowledge': 'Mark as read',
  'inbox.acknowledged': 'The notice is marked as read.',

  outbox: 'Outgoing mail',
  'outbox.lead': 'Mail that Opinko has sent, newest first.',
  'outbox.demo':
    'On this demonstration no mail is sent: it stays here to be read. You see mail to addresses that can belong to nobody (such as name@example.invalid). With such an address you can try signing in by a link in your mail.',
  'outbox.empty': 'No mail',
  'outbox.empty.help': 'Mail appears here within seconds. Load the page again then.',
  'mail.to': 'To',
  'mail.subject': 'Subject',
  'mail.state': 'State',
  'mail.created': 'Written',
  'mail.sent': 'Sent',
  'mail.attempts': 'Attempts',
  'mail.next': 'Next attempt',
  'mail.error': 'Last error',
  'mail.link': 'Open the link of this mail',
  'mail.text': 'Message',
  'mail.closed': 'This mail holds a personal link, so its text is not shown.',
  'mail.state.queued': 'Waiting',
  'mail.state.sending': 'Being sent',
  'mail.state.sent': 'Sent',
  'mail.state.failed': 'Could not be delivered',
  'mail.state.kept': 'Kept, not sent',

  'sign-in-mail.subject': 'Your sign-in link to Opinko',
  'sign-in-mail.text':
    'Hello!\n\nYou asked for a link to sign in to Opinko. It works once, and for 30 minutes:\n\n{link}\n\nIf you did not ask for it, you need not do anything.',

  'invitation-mail.subject': 'You have been given a role in Opinko: {institution}',
  'invitation-mail.text':
    'Hello!\n\n{institution} has given you a role in Opinko. Sign in with the address {email}, and you get a link by mail. No password is needed:\n\n{link}',
};
