import type { Text } from './fi.ts';

export const en: Text = {
  'sign-in': 'Sign in',
  'sign-in.lost':
    'Your session had ended. What you typed is kept: it comes back into the form when you sign in again.',
  'sign-in.by-mail': 'Sign in by a link in your mail',
  'sign-in.by-mail.intro': 'We send a link to your e-mail. It works once, and for 30 minutes.',
  'sign-in.email': 'E-mail address',
  'sign-in.send': 'Send the link',
  'sign-in.sent': 'The link is on its way',
  'sign-in.sent.body':
    'If the address is right, a message will reach you soon. Open its link within 30 minutes.',
  'sign-in.outbox':
    'On this demonstration no mail is sent. Try an invented address such as name@example.invalid: its mail is shown on the page of outgoing mail.',
  'sign-in.confirm': 'Confirm signing in',
  'sign-in.confirm.body': 'Press the button to sign in. Only then is the link used up.',
  'sign-in.demo': 'Try it as an invented person',
  'sign-in.demo.intro': 'The people are invented. Choose through whose eyes you want to look.',
  'sign-in.demo.start': 'Start with these',
  learners: 'Learners',
  learner: 'learner',
  'role.planner': 'planner',
  'role.lead': 'lead of continuous learning',
  'role.teacher': 'teacher',
  'role.study-administration': 'study administration',
  'role.quality': 'quality',
  'role.rdi': 'RDI',
  'role.counsellor': 'counsellor',
  'role.administrator': 'institution administrator',
  'role.consortium-administrator': 'consortium administrator',
  'organisations/link-used': 'This link has been used or is too old. Ask for a new one on the sign-in page.',
  'organisations/no-demo': 'There are no demo people here.',
  'organisations/key-by-person': 'Only a person can make an API key. Another API key cannot.',
  'organisations/code-taken': 'The code {code} is taken.',
  'organisations/role-too-high': 'Only a consortium administrator can give this role.',
};
